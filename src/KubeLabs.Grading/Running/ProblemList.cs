using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Lists what is wrong with a submission as such: its files, its documents, the API server's answers.</summary>
internal static class ProblemList
{
    /// <summary>All problems, in the order of the files.</summary>
    public static ImmutableArray<SubmissionProblem> Of(Submission submission, AppliedManifests applied) =>
    [
        .. submission.Problems.Select(OfFile),
        .. applied.Documents.SelectMany(Of),
    ];

    /// <summary>The problems of one document.</summary>
    public static IEnumerable<SubmissionProblem> Of(AppliedDocument applied) =>
    [
        .. applied.Document.Problems.Select(problem => OfText(applied.Document, problem)),
        .. applied.Verdict.Problems.Select(problem => OfServer(applied, problem)),
        .. Unexplained(applied),
    ];

    /// <summary>A problem of a file as a file.</summary>
    public static SubmissionProblem OfFile(Problem problem) => new(
        problem.Severity, problem.At.Source?.Name ?? "", -1, "", "", problem.Reason, "", problem.Message, Place.Of(problem.At, ""));

    private static SubmissionProblem OfText(ManifestDocument document, Problem problem) => new(
        problem.Severity,
        document.Source.Name,
        document.Index,
        document.Root?["kind"]?.AsString() ?? "",
        document.Root?["metadata"]?["name"]?.AsString() ?? "",
        problem.Reason,
        "",
        problem.Message,
        Place.Of(problem.At, ""));

    private static SubmissionProblem OfServer(AppliedDocument applied, ServerProblem problem)
    {
        var field = problem.Field.ToString();
        var message = ServerProblem.Explain(problem.Message, problem.Advice);
        return Whole(applied, problem.Severity, problem.Reason, message) with { Field = field, At = Place.Of(problem.At, field) };
    }

    // A refusal as a whole, such as a namespace that does not exist, has a message and no causes.
    private static IEnumerable<SubmissionProblem> Unexplained(AppliedDocument applied)
    {
        var verdict = applied.Verdict;
        var isExplained = verdict.IsAccepted
            || verdict.Problems.Any(problem => problem.Severity == Severity.Error)
            || applied.Document.Problems.Any(problem => problem.Severity == Severity.Error);
        if (isExplained) return [];
        var at = applied.Document.Root?.Position ?? default;
        return [Whole(applied, Severity.Error, verdict.Reason, LocalizedText.Same(verdict.Message)) with { At = Place.Of(at, "") }];
    }

    private static SubmissionProblem Whole(AppliedDocument applied, Severity severity, string reason, LocalizedText message)
    {
        var root = applied.Document.Root;
        return new(
            severity,
            applied.Document.Source.Name,
            applied.Document.Index,
            root?["kind"]?.AsString() ?? "",
            root?["metadata"]?["name"]?.AsString() ?? "",
            reason,
            "",
            message,
            null);
    }
}
