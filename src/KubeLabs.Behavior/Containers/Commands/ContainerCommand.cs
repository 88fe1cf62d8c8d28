using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What a container runs: <c>command</c> and <c>args</c>, with <c>$(NAME)</c> replaced. Where there is no command, the image's own entry
/// point stands before the arguments; images of a shell have none. Source: the documentation, "Define a Command and Arguments for a
/// Container".
/// </summary>
public static class ContainerCommand
{
    /// <summary>The words of command and arguments.</summary>
    public static ImmutableArray<string> Words(ContainerView container, ContainerEnvironment environment) =>
        [.. Read(container.Node["command"], environment), .. Read(container.Node["args"], environment)];

    /// <summary>The simple commands among them, those of a script included.</summary>
    public static ImmutableArray<ShellCommand> Commands(ContainerView container, ContainerEnvironment environment)
    {
        var folder = container.Node["workingDir"]?.AsString() is { Length: > 0 } written ? MountPath.Clean(written) : "/";
        return ShellReader.Read(Words(container, environment), folder, environment);
    }

    private static ImmutableArray<string> Read(Node? list, ContainerEnvironment environment) =>
        NodeLists.Map(list, word => environment.Expand(word.AsString() ?? ""));
}
