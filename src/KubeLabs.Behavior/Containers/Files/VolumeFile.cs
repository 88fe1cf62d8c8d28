using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A file that the kubelet writes into a volume.</summary>
/// <param name="Path">Its path in the volume.</param>
/// <param name="Mode">Its permission bits, with what <c>fsGroup</c> adds to them.</param>
/// <param name="Content">What is in it; null where only the running Pod knows.</param>
/// <param name="Origin">Where the content comes from.</param>
/// <param name="Field">The field of the Pod that asks for it.</param>
public sealed record VolumeFile(string Path, int Mode, ReadOnlyMemory<byte>? Content, ValueOrigin Origin, FieldPath Field);
