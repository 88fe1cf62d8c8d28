using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs exercise lint</c>.</summary>
internal sealed class ExerciseLintCommand : ProofCommand
{
    /// <inheritdoc/>
    public override string Name => "lint";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Read the files of exercises closely", "실습 파일을 점검한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Read the files of exercises closely: what is wrong, missing, in one language only, or asked for\n"
        + "without being named in the task. Exit status: 0 in order, 1 something is wrong, 2 wrong usage.",
        "실습 파일을 점검한다. 잘못되었거나 빠진 것, 한 언어로만 쓴 것, 과제에 없는데 채점하는 것을 찾는다.\n"
        + "종료 상태: 0 이상 없음, 1 고칠 것이 있음, 2 잘못된 사용법.");

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs exercise lint", new("all exercises", "모든 실습을 점검한다")),
        new("kubelabs exercise lint tls-ingress -o json", new("one, for a program", "실습 하나를 점검하고 프로그램이 읽도록 쓴다")),
    ];

    /// <inheritdoc/>
    protected override ProofTool Tool => ProofTool.Lint;
}
