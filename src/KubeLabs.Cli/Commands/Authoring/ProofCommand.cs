using System.CommandLine;
using KubeLabs.Grading;

namespace KubeLabs.Cli;

/// <summary>A command that looks at exercises for their authors.</summary>
internal abstract class ProofCommand : CommandDefinition
{
    /// <summary>The tool.</summary>
    protected abstract ProofTool Tool { get; }

    /// <inheritdoc/>
    public override string Usage => $"exercise {Name} [ID…] [OPTIONS]";

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context) => Build(command, context, null);

    /// <summary>Adds the arguments and options that all of them have, and the action.</summary>
    protected void Build(Command command, CommandContext context, Option<int>? minimum)
    {
        var ids = Ids(context);
        var solutions = Solutions(context);
        var exercises = CommonOptions.Exercises(context);
        var output = CommonOptions.Output(context, "console, json, jsonl, junit");
        var quiet = CommonOptions.Quiet(context);
        command.Add(ids);
        if (minimum is not null) command.Add(minimum);
        foreach (var option in (Option[])[output, exercises, solutions, quiet, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => ProofRun.Run(
            new(Tool)
            {
                Ids = [.. parse.GetValue(ids) ?? []],
                Exercises = parse.GetValue(exercises),
                Solutions = parse.GetValue(solutions),
                Output = [.. parse.GetValue(output) ?? []],
                IsQuiet = parse.GetValue(quiet),
                Minimum = minimum is null ? 100 : parse.GetValue(minimum),
            },
            context));
    }

    private static Argument<string[]> Ids(CommandContext context) => new("ID")
    {
        HelpName = "ID…",
        Arity = ArgumentArity.ZeroOrMore,
        Description = context.Say("The exercises: ID or TOPIC/ID; all where none is named", "실습: ID 또는 TOPIC/ID. 쓰지 않으면 모든 실습"),
    };

    private static Option<string> Solutions(CommandContext context) => new("--solutions")
    {
        HelpName = "DIR",
        Description = context.Say(
            "The folder of the solutions; by default solutions,\nbeside the folder of the exercises", "풀이 폴더. 기본값은 실습 폴더 옆의 solutions"),
    };
}
