using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A connection, or why there is none.</summary>
/// <param name="Connection">The connection; null where the configuration is wrong.</param>
/// <param name="Problem">What is wrong, without any secret; null where there is a connection.</param>
public sealed record ConnectionResult(ClusterConnection? Connection, LocalizedText? Problem);
