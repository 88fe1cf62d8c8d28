using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A file that a container must see.</summary>
/// <param name="Path">Its path in the container.</param>
/// <param name="Origin">Where its content must come from, or null for anywhere.</param>
/// <param name="Content">Its content, or null for any.</param>
/// <param name="Mode">Its permission bits, or null for any.</param>
/// <param name="IsUpdated">Whether changes must reach a running container.</param>
internal sealed record FileAspect(string Path, ValueOrigin? Origin, string? Content, int? Mode, bool IsUpdated) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<FileAspect> Type { get; } = new(
        "{path, from: ConfigMap/name or Secret/name, key, content, mode, updated}", Read);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (!subject.Files.Files.TryGetValue(Path, out var found)) return [MissingFile.Explain(subject, Path)];
        return Compare(subject, found).Select(finding => subject.About(finding, found.File.Field));
    }

    private IEnumerable<Finding> Compare(ContainerSubject subject, MountedFile found)
    {
        if (Origin is not null && !OriginParameter.Fits(Origin, found.File.Origin))
            yield return Differs(subject, new("comes from elsewhere", "내용이 다른 곳에서 온 것입니다"), OriginParameter.Describe(Origin),
                found.File.Origin.Describe());
        if (Content is not null && Text(found.File) != Content)
            yield return Differs(subject, new("holds something else", "내용이 다릅니다"), LocalizedText.Same(Content), Shown(found.File));
        if (Mode is { } mode && mode != found.File.Mode)
            yield return Differs(subject, new("has another mode", "권한(mode)이 다릅니다"), LocalizedText.Same(Octal(mode)),
                ShownMode(subject, found.File.Mode));
        if (IsUpdated && !found.IsUpdated)
        {
            yield return Differs(
                subject, new("does not follow changes", "변경이 반영되지 않습니다"), new("no subPath", "subPath 없이 마운트"),
                    new("a mount with subPath", "subPath로 마운트"));
        }

        var settings = SecuritySettings.Of(subject.Pod, subject.Container);
        if (settings.CanRead(found.File.Mode) == false)
        {
            yield return Differs(
                subject,
                new("cannot be read by the user of the container", "컨테이너의 사용자가 읽을 수 없습니다"),
                new("a mode or fsGroup that lets the user read it", "사용자가 읽을 수 있는 권한 또는 fsGroup"),
                Owned(settings, Octal(found.File.Mode)));
        }
    }

    private Finding Differs(ContainerSubject subject, LocalizedText what, LocalizedText expected, LocalizedText found) =>
        new(new LocalizedText(
        $"file {Path} of container {subject.Name} {what.En}", $"컨테이너 {subject.Name}의 {Path} 파일: {what.Ko}"))
        {
            Expected = expected,
            Found = found,
        };

    private static LocalizedText Owned(SecuritySettings settings, string mode) => settings.User is { } user and not 0
        ? new($"owner root, mode {mode}; the container runs as user {user}", $"소유자 root, 권한 {mode}; 컨테이너의 사용자 {user}")
        : new($"owner root, mode {mode}; runAsNonRoot lets no root start", $"소유자 root, 권한 {mode}; runAsNonRoot 때문에 root로는 시작할 수 없음");

    private static LocalizedText ShownMode(ContainerSubject subject, int mode) =>
        SecuritySettings.Of(subject.Pod, subject.Container).Find("fsGroup") is null
            ? LocalizedText.Same(Octal(mode))
            : new($"{Octal(mode)}; fsGroup lets its group read", $"{Octal(mode)}; fsGroup 때문에 그룹 읽기 권한이 더해집니다");

    private static string Octal(int mode) => "0" + Convert.ToString(mode, 8);

    private static string? Text(VolumeFile file) => file.Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    private static LocalizedText Shown(VolumeFile file) => Text(file) is { } text ? LocalizedText.Same(text) : file.Origin.Describe();

    private static (bool Ok, FileAspect Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "path", "from", "key", "content", "mode", "updated");
        var path = reader.Text(reader.Required(node, "path"));
        if (path is not null && path[0] != '/') reader.Report(node["path"]!, "a path begins with a slash", "경로는 슬래시로 시작해야 합니다");
        var content = node["content"] is { } text ? reader.Text(text) : null;
        var updated = node["updated"] is { } flag && ParameterTypes.Boolean.Read(flag, reader) is (true, true);
        return path is null
            ? (false, null!)
            : (true, new(MountPath.Clean(path), OriginParameter.Read(node, reader), content, ReadMode(node["mode"], reader), updated));
    }

    // Octal digits as a text: numbers of YAML that begin with a zero are too easily another number.
    private static int? ReadMode(Node? node, ParameterReader reader)
    {
        if (node is null) return null;
        if (node.AsString() is { Length: 3 or 4 } text && text.All(digit => digit is >= '0' and <= '7'))
            return Convert.ToInt32(text, 8);
        reader.Report(node, "a mode is expected here as text: \"0400\"", "여기에는 \"0400\"처럼 문자열로 쓴 권한이 와야 합니다");
        return null;
    }
}
