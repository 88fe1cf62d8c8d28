using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs exercise</c>: the commands for authors.</summary>
internal sealed class ExerciseCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "exercise";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Write and prove exercises, for authors", "실습을 만들고 검증한다(작성자용)");

    /// <inheritdoc/>
    public override string Usage => "exercise COMMAND …";

    /// <inheritdoc/>
    public override IReadOnlyList<CommandDefinition> Below { get; } =
    [
        new ExerciseNewCommand(),
        new ExerciseLintCommand(),
        new ExerciseTestCommand(),
        new ExerciseMutateCommand(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs exercise new storage/keep-data", new("begin an exercise", "실습을 새로 만든다")),
        new("kubelabs exercise lint", new("read all of them closely", "모든 실습의 파일을 점검한다")),
        new("kubelabs exercise test keep-data", new("prove one", "실습 하나를 검증한다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
    }
}
