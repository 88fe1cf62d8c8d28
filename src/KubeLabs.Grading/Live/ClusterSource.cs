namespace KubeLabs.Grading;

/// <summary>Which live cluster was judged.</summary>
/// <param name="Context">The context of the kubeconfig; empty in a cluster.</param>
/// <param name="Namespace">The namespace of names that say none.</param>
public sealed record ClusterSource(string Context, string Namespace)
{
    /// <summary>The cluster as reports name it.</summary>
    public string Name => Context.Length == 0 ? "in-cluster" : Context;
}
