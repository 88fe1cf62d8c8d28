using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>The files that the kubelet writes for a container.</summary>
/// <param name="Mounts">The mounts.</param>
/// <param name="Files">The files by their path in the container, those hidden by other mounts left out.</param>
/// <param name="Faults">What keeps the container from starting: of a Pod, every volume must be there.</param>
public sealed record ContainerFiles(ContainerMounts Mounts, ImmutableSortedDictionary<string, MountedFile> Files,
    ImmutableArray<StartFault> Faults)
{
    /// <summary>The files of a container of a Pod.</summary>
    public static ContainerFiles Of(PodInstance pod, ContainerView container, ContainerEnvironment environment, ClusterState state)
    {
        var mounts = ContainerMounts.Of(pod, container, environment);
        var files = ImmutableSortedDictionary.CreateBuilder<string, MountedFile>(StringComparer.Ordinal);
        var faults = mounts.Faults.ToBuilder();
        foreach (var volume in pod.Pod.Spec?["volumes"] is { } list ? list.Items : [])
        {
            var view = new VolumeView(volume);
            var (written, missing) = VolumeFiles.Of(pod, view, state);
            faults.AddRange(missing);
            foreach (var file in written)
            {
                foreach (var path in mounts.PathsOf(view.Place(file.Path))) files[path] = new(file, mounts.At(path)!);
            }
        }

        return new(mounts, files.ToImmutable(), faults.ToImmutable());
    }
}
