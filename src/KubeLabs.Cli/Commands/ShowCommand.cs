using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs show</c>.</summary>
internal sealed class ShowCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "show";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Show the task of an exercise and what it is judged by", "실습의 과제와 채점 기준을 보여 준다");

    /// <inheritdoc/>
    public override string Usage => "show ID [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs show tls-ingress", new("read a task", "과제를 읽는다")),
        new("kubelabs show tls-ingress --lang ko", new("in Korean", "한국어로 읽는다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var id = CommonOptions.ExerciseId(context);
        var exercises = CommonOptions.Exercises(context);
        command.Add(id);
        command.Add(exercises);
        command.Add(CommonOptions.Language(context));
        command.SetAction(parse => ShowRun.Run(parse.GetValue(id), parse.GetValue(exercises), context));
    }
}
