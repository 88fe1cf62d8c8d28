namespace KubeLabs.Live;

/// <summary>A context of a kubeconfig: which cluster as which user, and where.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="Cluster">The name of the cluster; empty where it names none.</param>
/// <param name="User">The name of the user; empty where it names none.</param>
/// <param name="Namespace">The namespace; empty where it names none.</param>
internal sealed record ContextEntry(string File, string Cluster, string User, string Namespace);
