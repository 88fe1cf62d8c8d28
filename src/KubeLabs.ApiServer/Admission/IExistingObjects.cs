using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What is in the cluster already, as admission reads it.</summary>
public interface IExistingObjects
{
    /// <summary>An object, or null where there is none.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; empty for a cluster-scoped kind.</param>
    /// <param name="name">The name.</param>
    KubeObject? Find(string group, string kind, string ns, string name);

    /// <summary>All objects of a kind.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; null for all of them.</param>
    IEnumerable<KubeObject> List(string group, string kind, string? ns);
}
