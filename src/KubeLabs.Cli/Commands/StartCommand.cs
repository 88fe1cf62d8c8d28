using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs start</c>.</summary>
internal sealed class StartCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "start";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Make a folder to work in", "실습할 폴더를 만든다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Make a folder to work in: the task and the starter files, and in its .kubelabs/given the objects\n"
        + "that are in the cluster already. No file is overwritten without --force.",
        "실습할 폴더를 만든다. 과제와 시작 파일을 넣고, 클러스터에 이미 있는 오브젝트는\n.kubelabs/given에 넣는다. --force 없이는 어떤 파일도 덮어쓰지 않는다.");

    /// <inheritdoc/>
    public override string Usage => "start ID [DIR] [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs start add-toleration", new("in the folder ./add-toleration", "./add-toleration 폴더에서 시작한다")),
        new("kubelabs start add-toleration ~/labs/one", new("in another folder", "다른 폴더에서 시작한다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var id = CommonOptions.ExerciseId(context);
        var folder = new Argument<string>("DIR")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("The folder to make; by default ./ID", "만들 폴더. 기본값은 ./ID"),
        };
        var force = new Option<bool>("--force")
        {
            Arity = ArgumentArity.Zero,
            Description = context.Say("Overwrite files that are there", "이미 있는 파일을 덮어쓴다"),
        };
        var exercises = CommonOptions.Exercises(context);
        command.Add(id);
        command.Add(folder);
        foreach (var option in (Option[])[force, exercises, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => StartRun.Run(
            parse.GetValue(id), parse.GetValue(folder), parse.GetValue(force), parse.GetValue(exercises), context));
    }
}
