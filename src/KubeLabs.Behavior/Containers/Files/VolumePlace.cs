namespace KubeLabs.Behavior;

/// <summary>
/// A file or folder in a volume, whoever mounts it wherever: two containers see the same file where their places are equal. Volumes that
/// are the same storage (one claim under two names, folders of the node) are the same here.
/// </summary>
/// <param name="Volume">What is mounted: <c>emptyDir/logs</c>, <c>claim/data</c>, <c>host</c>.</param>
/// <param name="Path">The path in it, clean, without a leading slash; empty for its root.</param>
public sealed record VolumePlace(string Volume, string Path);
