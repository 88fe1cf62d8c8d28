using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A file of another container that this one must see too, and may have to follow.</summary>
/// <param name="Other">The other container.</param>
/// <param name="Path">The path of the file in the other container.</param>
/// <param name="Kind">The kind of volume that it must lie in, or null for any.</param>
/// <param name="IsFollowed">Whether this container must follow it with <c>tail -f</c> or <c>-F</c>.</param>
internal sealed record SharedFileAspect(string Other, string Path, string? Kind, bool IsFollowed) : ContainerAspect
{
    /// <summary>How a file that is shared is read from an exercise file.</summary>
    public static ParameterType<SharedFileAspect> Shared { get; } = new("{container, path, kind}", (node, reader) =>
        Read(node, reader, false));

    /// <summary>How a file that is followed is read from an exercise file.</summary>
    public static ParameterType<SharedFileAspect> Followed { get; } = new("{container, path}", (node, reader) => Read(node, reader, true));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (subject.Other(Other) is not { } other) return [ContainerSubject.NoContainer(subject.Item, Other)];
        if (other.Files.Mounts.At(Path) is not { } mount || mount.Place(Path) is not { } place)
            return [NotShared(other, new($"{Path} of container {Other} lies in no volume", $"컨테이너 {Other}의 {Path} 경로가 볼륨에 있지 않습니다"),
                other.Field("volumeMounts"))];
        if (place.Path.Length == 0)
            return [NotShared(other,
                new($"{Path} of container {Other} is a folder: a volume is mounted there itself",
                $"컨테이너 {Other}의 {Path} 경로에 볼륨 자체가 마운트되어 디렉터리입니다"), mount.Field)];
        if (IsFolder(mount))
            return [NotShared(other,
                new($"{Path} of container {Other} is a folder: the kubelet makes one of a subPath that does not exist",
                $"컨테이너 {Other}의 {Path} 경로는 디렉터리입니다. kubelet은 없는 subPath를 디렉터리로 만듭니다"), mount.Field)];
        return Explain(subject, mount, place);
    }

    // Nothing is in an emptyDir before the containers run: what a subPath names there becomes a folder.
    private bool IsFolder(ContainerMount mount) => mount.Volume.Kind == "emptyDir" && mount.SubPath.Length > 0 && mount.Path == Path;

    private IEnumerable<Finding> Explain(ContainerSubject subject, ContainerMount mount, VolumePlace place)
    {
        if (Kind is not null && mount.Volume.Kind != Kind)
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"{Path} of container {Other} lies in another kind of volume", $"컨테이너 {Other}의 {Path} 경로가 다른 종류의 볼륨에 있습니다"))
            {
                Expected = LocalizedText.Same(Kind),
                Found = LocalizedText.Same(mount.Volume.Kind),
            }, mount.Field);
        }

        var paths = subject.Files.Mounts.PathsOf(place);
        if (paths.IsEmpty) yield return NotSeen(subject, mount);
        else if (IsFollowed && FollowedFile.Explain(subject, paths) is { } finding) yield return finding;
    }

    private Finding NotSeen(ContainerSubject subject, ContainerMount mount)
    {
        var mounts = subject.Files.Mounts.All.Select(item => $"{item.Volume.Name}:{item.SubPath} → {item.Path}").Where(text =>
            !text.Contains("serviceaccount", StringComparison.Ordinal));
        var found = string.Join(", ", mounts).Replace(": →", " →", StringComparison.Ordinal);
        return subject.About(new Finding(new LocalizedText(
            $"container {subject.Name} does not see the file {Path} of container {Other}",
            $"컨테이너 {subject.Name}에서 컨테이너 {Other}의 {Path} 파일이 보이지 않습니다"))
        {
            Expected = new($"volume {mount.Volume.Name} mounted in both", $"두 컨테이너에 마운트된 볼륨 {mount.Volume.Name}"),
            Found = found.Length == 0 ? new("no volume", "볼륨 없음") : LocalizedText.Same(found),
        }, subject.Field("volumeMounts"));
    }

    private static Finding NotShared(ContainerSubject other, LocalizedText message, FieldPath field) =>
        other.About(new Finding(message), field);

    private static (bool Ok, SharedFileAspect Value) Read(Node node, ParameterReader reader, bool isFollowed)
    {
        if (isFollowed) reader.KnownKeys(node, "container", "path");
        else reader.KnownKeys(node, "container", "path", "kind");
        var container = reader.Text(reader.Required(node, "container"));
        var path = reader.Text(reader.Required(node, "path"));
        var kind = node["kind"] is { } value ? reader.Text(value) : null;
        return container is null || path is null ? (false, null!) : (true, new(container, MountPath.Clean(path), kind, isFollowed));
    }
}
