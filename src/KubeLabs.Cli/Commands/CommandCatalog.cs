using System.CommandLine;

namespace KubeLabs.Cli;

/// <summary>The commands, a line each, in the order of the help.</summary>
internal static class CommandCatalog
{
    /// <summary>All commands.</summary>
    public static CommandDefinition[] All { get; } =
    [
        new ListCommand(),
        new ShowCommand(),
        new StartCommand(),
        new GradeCommand(),
        new ValidateCommand(),
        new EvalCommand(),
        new ClusterCommand(),
        new ExerciseCommand(),
        new CompletionCommand(),
        new CompleteCommand(),
    ];

    /// <summary>The definition of a command that was parsed, at its place below the program; null for the program itself.</summary>
    public static CommandDefinition? Of(Command command)
    {
        if (command is RootCommand) return null;
        var above = command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Of(parent) : null;
        return above is null ? Find(command.Name) : above.Below.FirstOrDefault(definition => definition.Name == command.Name);
    }

    /// <summary>The words that lead to a command, behind <c>kubelabs</c>.</summary>
    public static string PathOf(Command command) => string.Join(' ', Words(command).Prepend("kubelabs"));

    /// <summary>The command of a name, or null.</summary>
    public static CommandDefinition? Find(string name) => Array.Find(All, command => command.Name == name);

    private static IEnumerable<string> Words(Command command) =>
        command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(Words).Append(command.Name);
}
