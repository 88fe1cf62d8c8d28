using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The mounts of a container, and what keeps it from starting.</summary>
/// <param name="All">The mounts in order.</param>
/// <param name="Faults">What is missing.</param>
public sealed record ContainerMounts(ImmutableArray<ContainerMount> All, ImmutableArray<StartFault> Faults)
{
    /// <summary>The mounts of a container of a Pod.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="environment">Its environment, which <c>subPathExpr</c> reads.</param>
    public static ContainerMounts Of(PodInstance pod, ContainerView container, ContainerEnvironment environment)
    {
        var mounts = ImmutableArray.CreateBuilder<ContainerMount>();
        var faults = ImmutableArray.CreateBuilder<StartFault>();
        var items = container.Node["volumeMounts"] is { } list ? list.Items : [];
        for (var i = 0; i < items.Length; i++)
        {
            var field = container.Path.Child("volumeMounts").At(i);
            if (PodVolumes.Find(pod, items[i]["name"]?.AsString() ?? "") is not { } volume) continue;
            if (SubPath(items[i], environment) is { } subPath) mounts.Add(Read(items[i], volume, subPath, field));
            else faults.Add(new(new("subPathExpr names a variable that the container does not have, so the container does not start",
                "subPathExpr에 컨테이너에 없는 변수가 있어서 컨테이너가 시작되지 않습니다"), field));
        }

        return new(mounts.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>The mount that a path lies in: the one with the longest path. Null where it lies in the image.</summary>
    public ContainerMount? At(string path)
    {
        ContainerMount? nearest = null;
        foreach (var mount in All)
        {
            if (MountPath.Below(mount.Path, path) is not null
                && (nearest is null || mount.Path.Length > nearest.Path.Length)) nearest = mount;
        }

        return nearest;
    }

    /// <summary>What a path of the container is in its volume; null where it lies in the image.</summary>
    public VolumePlace? Place(string path) => At(path)?.Place(path);

    /// <summary>Every path of the container at which a place is seen, mounts below other mounts taken into account.</summary>
    public ImmutableArray<string> PathsOf(VolumePlace place)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var mount in All)
        {
            var root = mount.Volume.Place(MountPath.Clean(mount.SubPath));
            if (root.Volume != place.Volume || MountPath.Below(root.Path, place.Path) is not { } rest) continue;
            var path = MountPath.Join(mount.Path, rest);
            if (Place(path) == place) paths.Add(path);
        }

        return paths.ToImmutable();
    }

    private static ContainerMount Read(Node item, VolumeView volume, string subPath, FieldPath field) => new(
        MountPath.Clean("/" + (item["mountPath"]?.AsString() ?? "")),
        volume,
        subPath,
        volume.HasFiles || (item["readOnly"]?.AsBoolean() ?? false) || (volume.Source?["readOnly"]?.AsBoolean() ?? false),
        field);

    private static string? SubPath(Node item, ContainerEnvironment environment)
    {
        if (item["subPathExpr"]?.AsString() is not { Length: > 0 } expression) return MountPath.Clean(item["subPath"]?.AsString() ?? "");
        var isMissing = false;
        var expanded = VariableExpansion.Expand(expression, name =>
        {
            var variable = environment.Find(name);
            isMissing |= variable is null;
            return variable?.Value;
        });
        return isMissing ? null : MountPath.Clean(expanded);
    }
}
