using System.CommandLine;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs exercise mutate</c>.</summary>
internal sealed class ExerciseMutateCommand : ProofCommand
{
    /// <inheritdoc/>
    public override string Name => "mutate";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Find wrong answers that pass", "통과해 버리는 틀린 답을 찾는다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Change each solution in every single place, and list what still earns full marks: a wrong answer that\n"
        + "passes, or a place that the task leaves free; such a one is written under free: in exercise.yaml.\n"
        + "Exit status: 0 enough are found, 1 too few, 2 wrong usage, 3 could not be judged.",
        "풀이를 한 곳씩 바꾸어 보고 여전히 만점인 것을 보여 준다. 통과하면 안 되는 답이거나, 과제가 자유롭게 둔\n"
        + "곳이다. 자유로운 곳은 exercise.yaml의 free:에 쓴다.\n"
        + "종료 상태: 0 충분히 잡음, 1 부족함, 2 잘못된 사용법, 3 채점할 수 없음.");

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs exercise mutate", new("all exercises", "모든 실습을 시험한다")),
        new("kubelabs exercise mutate expose-deployment --min 90", new("one that is not finished", "아직 완성하지 않은 실습을 시험한다")),
    ];

    /// <inheritdoc/>
    protected override ProofTool Tool => ProofTool.Mutate;

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var minimum = new Option<int>("--min")
        {
            HelpName = "N",
            DefaultValueFactory = _ => 100,
            Description = context.Say("The least share that must not earn full marks, in per cent;\nby default 100",
                "만점이 아니어야 하는 최소 비율(%). 기본값은 100"),
        };
        minimum.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && (!int.TryParse(word.Value, out var number) || number is < 0 or > 100))
                result.AddError(context.Say($"--min: \"{word.Value}\" is no number from 0 to 100",
                    $"--min: \"{word.Value}\" 값은 0부터 100까지의 정수여야 합니다"));
        });
        Build(command, context, minimum);
    }
}
