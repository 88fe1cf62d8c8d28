using System.Collections.Frozen;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What kubectl and kube-apiserver answer to a document: reading, decoding, apply over what exists, defaulting, admission, validation,
/// in the server's order. Pure: it changes nothing, the caller keeps what was stored.
/// </summary>
/// <param name="catalog">The kinds that exist.</param>
public sealed class KubeApiServer(SchemaCatalog catalog)
{
    /// <summary>A server with the built-in kinds.</summary>
    public static KubeApiServer Default { get; } = new(SchemaCatalog.BuiltIn);

    /// <summary>A server with the built-in kinds and without some admission plugins.</summary>
    public static KubeApiServer Without(IReadOnlyCollection<string> admission) =>
        admission.Count == 0 ? Default : new(SchemaCatalog.BuiltIn) { WithoutAdmission = [.. admission] };

    /// <summary>
    /// The admission plugins that are switched off, by the names that kube-apiserver gives them: <c>LimitRanger</c>, <c>PodSecurity</c>.
    /// </summary>
    public FrozenSet<string> WithoutAdmission { get; init; } = [];

    /// <summary>The answer to one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="existing">What is in the cluster.</param>
    /// <param name="defaultNamespace">The namespace of an object that names none.</param>
    /// <param name="verb">How it is sent.</param>
    /// <param name="policies">The admission policies that count; null for none. Those among <paramref name="existing"/> are objects alone.</param>
    public Verdict Answer(
        ManifestDocument document, IExistingObjects existing, string defaultNamespace, RequestVerb verb, PolicySet? policies = null)
    {
        if (document.Root is not { } root) return ClientVerdicts.Unreadable(document);
        var unsent = ClientDecoding.Check(root, document.Source.Name);
        if (root is not MappingNode mapping || TypeOf(mapping) is not { } written) return ClientVerdicts.Invalid(root, unsent ?? "");
        if ((catalog.Find(written) ?? CustomKinds.Find(existing, written)) is not { } type)
        {
            return unsent is null
                ? ClientVerdicts.NoSuchKind(document, mapping, written, CustomKinds.In(existing, catalog))
                : ClientVerdicts.Invalid(root, unsent);
        }

        unsent ??= verb == RequestVerb.Apply ? ClientVerdicts.GeneratedName(mapping) : null;
        var request = new ObjectRequest(document, type, existing, verb, step => !WithoutAdmission.Contains(step.Name), policies);
        var answer = request.Answer(mapping, defaultNamespace);
        return unsent is null ? answer : ClientVerdicts.Instead(answer, mapping, unsent);
    }

    private static GroupVersionKind? TypeOf(MappingNode root) =>
        root["apiVersion"]?.AsString() is { } version && root["kind"]?.AsString() is { } kind ? GroupVersionKind.Of(version, kind) : null;
}
