using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

<<<<<<< HEAD
/// <summary>What the API server finds in its store while it admits an object.</summary>
public interface IExistingObjects
{
    /// <summary>One object, or null.</summary>
=======
/// <summary>What is in the cluster already, as admission reads it.</summary>
public interface IExistingObjects
{
    /// <summary>An object, or null where there is none.</summary>
>>>>>>> otherrules
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; empty for a cluster-scoped kind.</param>
    /// <param name="name">The name.</param>
    KubeObject? Find(string group, string kind, string ns, string name);

<<<<<<< HEAD
    /// <summary>The objects of a kind, ordered by namespace and name.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace, or null for all of them.</param>
=======
    /// <summary>All objects of a kind.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; null for all of them.</param>
>>>>>>> otherrules
    IEnumerable<KubeObject> List(string group, string kind, string? ns);
}
