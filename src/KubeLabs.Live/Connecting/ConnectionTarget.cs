namespace KubeLabs.Live;

/// <summary>What is to be connected: one cluster, as one user.</summary>
/// <param name="Context">The name of the context; empty in a cluster.</param>
/// <param name="Namespace">The namespace to work in.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="User">The user.</param>
internal sealed record ConnectionTarget(string Context, string Namespace, ClusterEntry Cluster, UserEntry User);
