namespace KubeLabs.Manifests;

/// <summary>The bytes of a file, to be read as a manifest when someone has the time.</summary>
/// <param name="Bytes">How many bytes it is.</param>
/// <param name="Read">Reads it; safe on any thread.</param>
internal readonly record struct UnreadFile(long Bytes, Func<ManifestFile> Read);
