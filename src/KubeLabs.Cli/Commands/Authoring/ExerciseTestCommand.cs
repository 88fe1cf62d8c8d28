using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs exercise test</c>.</summary>
internal sealed class ExerciseTestCommand : ProofCommand
{
    /// <inheritdoc/>
    public override string Name => "test";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Prove exercises with their solutions and mistakes", "풀이와 오답으로 실습을 검증한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Prove exercises: an empty submission scores 0, the starter does not pass, every solution earns full\n"
        + "marks however it is written, every mistake fails exactly what its first line names, every criterion\n"
        + "is failed by some mistake. Exit status: 0 proved, 1 not proved, 2 wrong usage, 3 could not be judged.",
        "실습을 검증한다. 빈 제출물은 0점이고, 시작 파일은 통과하지 못하고, 풀이는 어떻게 쓰든 만점이고,\n"
        + "오답은 첫 줄에 쓴 기준에만 실패하고, 모든 기준에는 실패하는 오답이 있어야 한다.\n"
        + "종료 상태: 0 검증됨, 1 검증되지 않음, 2 잘못된 사용법, 3 채점할 수 없음.");

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs exercise test", new("all exercises", "모든 실습을 검증한다")),
        new("kubelabs exercise test add-toleration -o junit=test.xml", new("one, with a report for CI", "실습 하나를 검증하고 CI용 보고서를 쓴다")),
    ];

    /// <inheritdoc/>
    protected override ProofTool Tool => ProofTool.Test;
}
