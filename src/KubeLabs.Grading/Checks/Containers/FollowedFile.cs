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
        var tails = commands.Where(command => TailCommand.Followed(command).Any(file => paths.Any(path => PathGlob.Matches(file, path))));
        LocalizedText? why = null;
        foreach (var tail in tails)
        {
            why = WhyNot(commands, tail);
            if (why is null) return null;
        }

        return subject.About(new Finding(new LocalizedText(
            $"container {subject.Name} does not follow the file", $"컨테이너 {subject.Name}의 명령이 파일을 계속 따라가지 않습니다"))
        {
            Expected = new($"tail -f or tail -F of {string.Join(", ", paths)}", $"{string.Join(", ", paths)} 파일에 대한 tail -f 또는 tail -F"),
            Found = why ?? Found(subject, commands),
        }, RunningCommand.Field(subject));
    }

    private static LocalizedText Found(ContainerSubject subject, ImmutableArray<ShellCommand> commands)
    {
        var followed = commands.SelectMany(static command => TailCommand.Followed(command).AsEnumerable()).ToList();
        return followed.Count > 0
            ? new($"it follows {string.Join(", ", followed)}", $"따라가는 파일: {string.Join(", ", followed)}")
            : RunningCommand.Show(subject);
    }

    // What runs in the background ends with the shell.
    private static LocalizedText? WhyNot(ImmutableArray<ShellCommand> commands, ShellCommand tail)
    {
        if (!tail.IsReached) return new("the script never comes to the tail", "스크립트가 tail 명령에 이르지 못함");
        return !tail.IsInBackground || commands.Skip(commands.IndexOf(tail) + 1).Any(KeepsRunning) ? null : new(
            "tail runs in the background (&), the script ends and the container with it",
            "tail이 백그라운드(&)에서 실행되고, 스크립트가 끝나면서 컨테이너도 종료됨");
    }

    private static bool KeepsRunning(ShellCommand command) =>
        !command.IsInBackground && command.Program is not ("" or "echo" or "printf" or "true" or ":" or "touch");
}
