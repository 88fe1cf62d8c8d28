using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A cluster to read, or why there is none.</summary>
/// <param name="Snapshots">The cluster; null where the configuration is wrong.</param>
/// <param name="Problem">What is wrong; null where there is a cluster.</param>
public sealed record OpenedCluster(IClusterSnapshots? Snapshots, LocalizedText? Problem);
