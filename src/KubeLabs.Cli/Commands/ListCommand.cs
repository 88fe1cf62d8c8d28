using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs list</c>.</summary>
internal sealed class ListCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "list";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("List the exercises", "실습 목록을 보여 준다");

    /// <inheritdoc/>
    public override string Usage => "list [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs list --level beginner", new("where to begin", "처음 하기 좋은 실습을 본다")),
        new("kubelabs list --topic networking -o json", new("a topic, for a program", "한 주제의 목록을 프로그램이 읽도록 쓴다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var topic = new Option<string>("--topic")
        {
            HelpName = "TOPIC",
            Description = context.Say("Only this topic", "이 주제의 실습만"),
        };
        var level = new Option<string>("--level")
        {
            HelpName = "LEVEL",
            Description = context.Say("Only this level: beginner, intermediate, advanced", "이 수준의 실습만: beginner, intermediate, advanced"),
        };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FORMAT",
            Description = context.Say("The format: console, json", "출력 형식: console, json"),
        };
        var exercises = CommonOptions.Exercises(context);
        foreach (var option in (Option[])[topic, level, output, exercises, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => ListRun.Run(
            parse.GetValue(topic), parse.GetValue(level), parse.GetValue(output) ?? "console", parse.GetValue(exercises), context));
    }
}
