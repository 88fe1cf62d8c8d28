using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A volume that a container must have at a path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Kind">The kind of volume by its field, or null for any.</param>
/// <param name="Claim">The claim, or null for any.</param>
/// <param name="HostPath">The path on the node, or null for any.</param>
/// <param name="IsReadOnly">Whether the container must not write there; null where it does not matter.</param>
internal sealed record MountAspect(string Path, string? Kind, string? Claim, string? HostPath, bool? IsReadOnly) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<MountAspect> Type { get; } = new("{path, kind, claim, hostPath, readOnly}", Read);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (subject.Files.Mounts.At(Path) is not { } mount || mount.Place(Path) is not { } place)
            return [subject.About(Differs(subject, LocalizedText.Same(Path), new("no volume is mounted there", "마운트된 볼륨 없음")),
                subject.Field("volumeMounts"))];
        return Compare(subject, mount, place).Select(finding => subject.About(finding, mount.Field));
    }

    private IEnumerable<Finding> Compare(ContainerSubject subject, ContainerMount mount, VolumePlace place)
    {
        if (Kind is not null && mount.Volume.Kind != Kind)
            yield return Differs(subject, LocalizedText.Same(Kind), LocalizedText.Same(mount.Volume.Kind));
        if (Claim is not null && mount.Volume.Claim != Claim)
            yield return Differs(subject, Named(Claim), mount.Volume.Claim is { } other ? Named(other)
                : LocalizedText.Same(mount.Volume.Kind));
        if (HostPath is not null && place != new VolumePlace("host", HostPath.TrimStart('/')))
            yield return Differs(subject, LocalizedText.Same(HostPath),
                LocalizedText.Same(place.Volume == "host" ? "/" + place.Path : mount.Volume.Kind));
        if (IsReadOnly is { } readOnly && readOnly != mount.IsReadOnly)
            yield return Differs(subject, Access(readOnly), Access(mount.IsReadOnly));
    }

    private Finding Differs(ContainerSubject subject, LocalizedText expected, LocalizedText found) => new(new LocalizedText(
        $"{Path} of container {subject.Name} is not mounted as asked", $"컨테이너 {subject.Name}의 {Path} 경로가 요구한 대로 마운트되지 않았습니다"))
    {
        Expected = expected,
        Found = found,
    };

    private static LocalizedText Named(string claim) => new($"claim {claim}", $"클레임 {claim}");

    private static LocalizedText Access(bool isReadOnly) => isReadOnly ? new("read-only", "읽기 전용") : new("writable", "쓰기 가능");

    private static (bool Ok, MountAspect Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "path", "kind", "claim", "hostPath", "readOnly");
        var path = reader.Text(reader.Required(node, "path"));
        bool? readOnly = node["readOnly"] is { } flag && ParameterTypes.Boolean.Read(flag, reader) is (true, var value) ? value : null;
        return path is null
            ? (false, null!)
            : (true, new(MountPath.Clean(path), Optional(node, "kind", reader), Optional(node, "claim", reader),
                Optional(node, "hostPath", reader), readOnly));
    }

    private static string? Optional(Node node, string key, ParameterReader reader) => node[key] is { } value ? reader.Text(value) : null;
}
