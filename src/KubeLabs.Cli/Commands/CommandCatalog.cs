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
        new CompletionCommand(),
        new CompleteCommand(),
    ];

    /// <summary>The command of a name, or null.</summary>
    public static CommandDefinition? Find(string name) => Array.Find(All, command => command.Name == name);
}
