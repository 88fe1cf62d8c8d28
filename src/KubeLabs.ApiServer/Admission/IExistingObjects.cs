using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the API server finds in its store while it admits an object.</summary>
public interface IExistingObjects
{
    /// <summary>One object, or null.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; empty for a cluster-scoped kind.</param>
    /// <param name="name">The name.</param>
    KubeObject? Find(string group, string kind, string ns, string name);

    /// <summary>The objects of a kind, ordered by namespace and name.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace, or null for all of them.</param>
    IEnumerable<KubeObject> List(string group, string kind, string? ns);

    /// <summary>The Pods of a namespace: those that are stored, and those that controllers would have made of what is stored.</summary>
    /// <param name="ns">The namespace.</param>
    IEnumerable<KubeObject> PodsIn(string ns) => List("", "Pod", ns);

    /// <summary>What the authorizer answers about a ServiceAccount; null where nobody here knows.</summary>
    /// <param name="question">The question.</param>
    AuthorizerAnswer? Authorize(AccessQuestion question) => null;
}
