using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs exercise new</c>.</summary>
internal sealed class ExerciseNewCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "new";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Begin an exercise", "실습을 새로 만든다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Begin an exercise from a small one that is complete: criteria, tasks, given objects, starter,\n"
        + "solutions and mistakes. It passes lint, test and mutate, and stays so while you change it piece by piece.\n"
        + "No file is overwritten without --force.",
        "작지만 완성된 실습에서 시작한다. 기준, 과제, 주어진 오브젝트, 시작 파일, 풀이, 오답이 모두 들어 있다.\n"
        + "lint, test, mutate를 통과하는 상태에서 하나씩 바꾸어 나간다.\n--force 없이는 어떤 파일도 덮어쓰지 않는다.");

    /// <inheritdoc/>
    public override string Usage => "exercise new TOPIC/ID [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs exercise new storage/keep-data", new("in ./exercises and ./solutions", "./exercises와 ./solutions에 만든다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var name = new Argument<string>("NAME")
        {
            HelpName = "TOPIC/ID",
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("The topic and the id of the exercise", "실습의 주제와 ID"),
        };
        var solutions = new Option<string>("--solutions")
        {
            HelpName = "DIR",
            Description = context.Say("The folder of the solutions; by default beside the exercises", "풀이 폴더. 기본값은 실습 폴더 옆"),
        };
        var exercises = new Option<string>("--exercises")
        {
            HelpName = "DIR",
            Description = context.Say("The folder of the exercises; by default ./exercises", "실습 폴더. 기본값은 ./exercises"),
        };
        var force = new Option<bool>("--force")
        {
            Arity = ArgumentArity.Zero,
            Description = context.Say("Overwrite files that are there", "이미 있는 파일을 덮어쓴다"),
        };
        command.Add(name);
        foreach (var option in (Option[])[force, exercises, solutions, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => ExerciseNewRun.Run(
            parse.GetValue(name), parse.GetValue(exercises) ?? "exercises", parse.GetValue(solutions), parse.GetValue(force), context));
    }
}
