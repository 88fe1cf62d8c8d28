using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The API server accepts every document of the submission, and there is one.</summary>
internal sealed class AcceptedCheck : Check
{
    /// <inheritdoc/>
    public override string Name => "accepted";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "the API server accepts every document of the submission, and there is at least one",
        "API 서버가 제출물의 모든 문서를 받아들이고, 문서가 하나 이상 있다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        // What is on a cluster was accepted; what was refused left no trace.
        if (context.IsLive) return CheckResult.NotApplicable;
        ImmutableArray<Finding> findings =
        [
            .. ProblemList.Of(context.Submission, context.Applied)
                .Where(problem => problem.Severity == Severity.Error)
                .Select(ToFinding),
        ];
        return findings.IsEmpty && context.Applied.Documents.IsEmpty ? CheckResult.Failed(NoDocument()) : CheckResult.Of(findings);
    }

    private static Finding ToFinding(SubmissionProblem problem)
    {
        var subject = problem.Kind.Length == 0 ? "" : problem.Name.Length == 0 ? $"{problem.Kind}: " : $"{problem.Kind} {problem.Name}: ";
        var field = problem.Field.Length == 0 ? "" : $"{problem.Field}: ";
        return new(new LocalizedText($"{subject}{field}{problem.Message.En}", $"{subject}{field}{problem.Message.Ko}")) { At = problem.At };
    }

    private static Finding NoDocument() => new(new LocalizedText("the submission holds no document", "제출물에 문서가 없습니다"));
}
