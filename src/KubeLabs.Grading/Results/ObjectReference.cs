using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Which object a finding speaks of.</summary>
/// <param name="ApiVersion">Group and version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for a cluster-scoped object.</param>
/// <param name="Name">The name.</param>
public sealed record ObjectReference(string ApiVersion, string Kind, string Namespace, string Name)
{
    /// <summary>The reference to an object.</summary>
    public static ObjectReference To(KubeObject item) => new(item.Type.ApiVersion, item.Kind, item.Namespace, item.Name);
}
