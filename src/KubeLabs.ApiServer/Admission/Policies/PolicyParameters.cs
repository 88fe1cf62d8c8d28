using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The objects that a binding gives a policy as <c>params</c> (<c>CollectParams</c>).</summary>
internal static class PolicyParameters
{
    /// <summary>
    /// The objects; one that is null where the policy or the binding names none, nothing where none was found and that is allowed; or why
    /// there are none.
    /// </summary>
    public static (ImmutableArray<KubeObject?> Found, string? Fault) Collect(ResourceType? kind, Node? reference, PolicyRequest request)
    {
        if (kind is null || reference is null) return ([null], null);
        var ns = reference.Text("namespace");
        if (!kind.IsNamespaced && ns.Length > 0) return ([], "paramRef.namespace must not be provided for a cluster-scoped `paramKind`");
        if (kind.IsNamespaced && ns.Length == 0) ns = request.Namespace;
        if (kind.IsNamespaced && ns.Length == 0)
            return ([], "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources");
        var found = Find(kind.Type, reference, ns, request.Existing);
        return found.IsEmpty && reference.Text("parameterNotFoundAction") == "Deny"
            ? ([], "no params found for policy binding with `Deny` parameterNotFoundAction")
            : (found, null);
    }

    /// <summary>The kind that a policy names, or what the server says where there is no such kind.</summary>
    public static (ResourceType? Kind, string? Fault) Kind(Node? written, IExistingObjects existing)
    {
        if (written is null) return (null, null);
        var type = GroupVersionKind.Of(written.Text("apiVersion"), written.Text("kind"));
        return (SchemaCatalog.BuiltIn.Find(type) ?? CustomKinds.Find(existing, type)) is { } kind
            ? (kind, null)
            : (null, $"failed to find resource referenced by paramKind: '{type.Group}/{type.Version}, Kind={type.Kind}'");
    }

    private static ImmutableArray<KubeObject?> Find(GroupVersionKind type, Node reference, string ns, IExistingObjects existing)
    {
        if (reference.Text("name") is { Length: > 0 } name)
            return existing.Find(type.Group, type.Kind, ns, name) is { } one ? [one] : [];
        var selector = LabelSelector.From(reference.Field("selector"));
        return [.. existing.List(type.Group, type.Kind, ns.Length == 0 ? null : ns).Where(item => selector.Matches(item.Labels))];
    }
}
