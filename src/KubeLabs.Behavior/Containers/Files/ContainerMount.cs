using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A volume as a container mounts it.</summary>
/// <param name="Path">Where it is in the container, clean.</param>
/// <param name="Volume">The volume.</param>
/// <param name="SubPath">The part of the volume that is mounted; empty for the whole.</param>
/// <param name="IsReadOnly">Whether the container cannot write there.</param>
/// <param name="Field">The field of the Pod that mounts it.</param>
public sealed record ContainerMount(string Path, VolumeView Volume, string SubPath, bool IsReadOnly, FieldPath Field)
{
    /// <summary>What a path in the container is in the volume; null where it is not below this mount.</summary>
    public VolumePlace? Place(string path) =>
        MountPath.Below(Path, path) is { } rest ? Volume.Place(MountPath.Join(SubPath, rest)) : null;
}
