using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says whether a container follows a file: reads its command, scripts of a shell included.</summary>
internal static class FollowedFile
{
    /// <summary>The finding that it does not follow any of these paths; null where it does.</summary>
    public static Finding? Explain(ContainerSubject subject, ImmutableArray<string> paths)
    {
        if (RunningCommand.NotBeside(subject) is { } init) return init;
        var commands = ContainerCommand.Commands(subject.Container, subject.Environment);
        var followed = commands.SelectMany(static command => TailCommand.Followed(command).AsEnumerable()).ToList();
        if (followed.Exists(file => paths.Any(path => PathGlob.Matches(file, path)))) return null;
        return subject.About(new Finding(new LocalizedText(
            $"container {subject.Name} does not follow the file", $"컨테이너 {subject.Name}의 명령이 파일을 계속 따라가지 않습니다"))
        {
            Expected = new($"tail -f or tail -F of {string.Join(", ", paths)}", $"{string.Join(", ", paths)} 파일에 대한 tail -f 또는 tail -F"),
            Found = followed.Count > 0
                ? new($"it follows {string.Join(", ", followed)}", $"따라가는 파일: {string.Join(", ", followed)}")
                : RunningCommand.Show(subject),
        }, RunningCommand.Field(subject));
    }
}
