using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A file that the command of a container must append to.</summary>
/// <param name="Path">The path in the container.</param>
internal sealed record AppendAspect(string Path) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<AppendAspect> Type { get; } = new("path", (node, reader) =>
        reader.Text(node) is { } path ? (true, new(MountPath.Clean(path))) : (false, null!));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (RunningCommand.NotBeside(subject) is { } init) yield return init;
        var commands = ContainerCommand.Commands(subject.Container, subject.Environment);
        var files = commands.Where(static command => command.IsReached)
            .SelectMany(static command => AppendedFiles.Of(command).AsEnumerable()).ToList();
        if (!files.Contains(Path))
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"the command of container {subject.Name} does not append to {Path}", $"컨테이너 {subject.Name}의 명령이 {Path} 파일에 덧붙여 쓰지 않습니다"))
            {
                Expected = LocalizedText.Same($">> {Path}"),
                Found = files.Count > 0 ? LocalizedText.Same(string.Join(", ", files.Select(file => $">> {file}")))
                    : RunningCommand.Show(subject),
            }, RunningCommand.Field(subject));
        }

        if (subject.Files.Mounts.At(Path) is { IsReadOnly: true } mount)
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"container {subject.Name} cannot write to {Path}: it is mounted read-only",
                $"컨테이너 {subject.Name}의 {Path} 경로가 읽기 전용으로 마운트되어 쓸 수 없습니다")), mount.Field);
        }
    }
}
