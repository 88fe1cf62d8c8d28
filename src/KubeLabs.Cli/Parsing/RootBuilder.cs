using System.CommandLine;

namespace KubeLabs.Cli;

/// <summary>
/// Makes the command line's grammar. Only the command that is named gets its options: making those of the others would cost every run.
/// </summary>
internal static class RootBuilder
{
    public static RootCommand Build(IReadOnlyList<string> arguments, CommandContext context)
    {
        var root = new RootCommand(context.Say(
            "KubeLabs grades Kubernetes lab exercises.", "KubeLabs는 쿠버네티스 실습을 채점합니다."));
        root.Options.Clear();
        root.Directives.Clear();
        var named = arguments.FirstOrDefault(argument => CommandCatalog.Find(argument) is not null);
        foreach (var definition in CommandCatalog.All) root.Add(Build(definition, definition.Name == named, context));
        root.Add(Help(context));
        root.Add(Version(context));
        root.Add(new Option<string>("--lang") { Hidden = true });
        root.SetAction(_ => NoCommand(root, context));
        return root;
    }

    private static Command Build(CommandDefinition definition, bool isNamed, CommandContext context)
    {
        var command = new Command(definition.Name, definition.Summary.In(context.Language)) { Hidden = definition.IsHidden };
        if (isNamed) Fill(command, definition, context);
        return command;
    }

    private static void Fill(Command command, CommandDefinition definition, CommandContext context)
    {
        foreach (var below in definition.Below) command.Add(Build(below, isNamed: true, context));
        definition.Build(command, context);
        if (definition.Below.Count > 0) command.SetAction(_ => NoCommand(command, context));
    }

    private static Option<bool> Help(CommandContext context) => new("--help", "-h")
    {
        Description = context.Say("Show help", "도움말을 보여 준다"),
        Recursive = true,
        Arity = ArgumentArity.Zero,
        Action = new HelpAction(context),
    };

    private static Option<bool> Version(CommandContext context) => new("--version")
    {
        Description = context.Say("Show the version", "버전을 보여 준다"),
        Arity = ArgumentArity.Zero,
        Action = new VersionAction(context),
    };

    // Nothing was asked for, so nothing succeeded.
    private static int NoCommand(Command command, CommandContext context)
    {
        context.Error.Write(HelpPage.Of(command, context));
        return ExitStatus.Usage;
    }
}
