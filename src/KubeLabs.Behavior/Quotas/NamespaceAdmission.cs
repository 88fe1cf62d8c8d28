using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Whether Pods fit a namespace: they are created one after the other, and what each takes of the quotas is gone for the next. What a
/// container gets by default, and what its limits are, is the API server's admission itself.
/// </summary>
/// <param name="server">The API server.</param>
/// <param name="ns">The namespace.</param>
public sealed class NamespaceAdmission(KubeApiServer server, string ns)
{
    private static readonly Source _source = new("pod", SourceKind.Cluster, "");

    /// <summary>Creates a Pod.</summary>
    /// <param name="state">The cluster.</param>
    /// <param name="name">The Pod's name, which nobody may have yet.</param>
    /// <param name="spec">The Pod's specification.</param>
    public AdmittedPod Create(ClusterState state, string name, MappingNode spec)
    {
        var at = spec.Position;
        var metadata = MappingNode.Empty(at).With("name", ScalarNode.Of(at, name)).With("namespace", ScalarNode.Of(at, ns));
        var root = MappingNode.Empty(at)
            .With("apiVersion", ScalarNode.Of(at, "v1"))
            .With("kind", ScalarNode.Of(at, "Pod"))
            .With("metadata", metadata)
            .With("spec", spec);
        var verdict = server.Answer(new ManifestDocument(_source, 0, root, []), state, ns, RequestVerb.Create);
        return new(verdict, state, verdict is { IsAccepted: true, Object: { } pod } ? state.With(pod) : state);
    }
}
