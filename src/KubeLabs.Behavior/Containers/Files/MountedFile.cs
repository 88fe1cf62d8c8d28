namespace KubeLabs.Behavior;

/// <summary>A file that a container sees through a mount.</summary>
/// <param name="File">The file.</param>
/// <param name="Mount">The mount.</param>
public sealed record MountedFile(VolumeFile File, ContainerMount Mount)
{
    /// <summary>
    /// Whether a change of the ConfigMap or Secret reaches a running container. Source: the documentation of ConfigMap, "Mounted
    /// ConfigMaps are updated automatically": not through a <c>subPath</c>.
    /// </summary>
    public bool IsUpdated => Mount.SubPath.Length == 0;
}
