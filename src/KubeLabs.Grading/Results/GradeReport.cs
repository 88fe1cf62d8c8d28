using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>One submission, graded.</summary>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="ExerciseTitle">Its title.</param>
/// <param name="Digest">The exercise's content, as <c>sha256:…</c>: which criteria judged.</param>
/// <param name="At">When it was judged.</param>
/// <param name="Paths">What was judged: the paths as they were given.</param>
/// <param name="PassMark">The share of the points that passes, in per cent.</param>
/// <param name="Criteria">The criteria in their order, the implicit ones last.</param>
/// <param name="Problems">What is wrong with the submission as such.</param>
public sealed record GradeReport(
    string ExerciseId,
    LocalizedText ExerciseTitle,
    string Digest,
    DateTimeOffset At,
    ImmutableArray<string> Paths,
    int PassMark,
    ImmutableArray<CriterionResult> Criteria,
    ImmutableArray<SubmissionProblem> Problems)
{
    /// <summary>The live cluster that was judged; null where manifests were.</summary>
    public ClusterSource? Cluster { get; init; }

    /// <summary>The points earned.</summary>
    public int Score => Criteria.Sum(criterion => criterion.Points);

    /// <summary>The points that could be earned. A criterion that does not apply leaves both sums.</summary>
    public int MaxScore => Criteria.Where(criterion => criterion.Status != CriterionStatus.NotApplicable).Sum(criterion => criterion.MaxPoints);

    /// <summary>
    /// Passed: enough points, nothing of the submission refused, and no criterion that every answer must meet (<c>accepted</c>,
    /// <c>given-kept</c>) failed. One criterion that could not be judged makes the whole an error.
    /// </summary>
    public ReportStatus Status
    {
        get
        {
            if (Criteria.Any(criterion => criterion.Status == CriterionStatus.Error) || MaxScore == 0) return ReportStatus.Error;
            if (IsRefused || Criteria.Any(criterion => IsMandatory(criterion) && criterion.Status == CriterionStatus.Failed))
                return ReportStatus.Failed;
            return Score * 100 >= MaxScore * PassMark ? ReportStatus.Passed : ReportStatus.Failed;
        }
    }

    /// <summary>Whether the exercise is passed.</summary>
    public bool IsPassed => Status == ReportStatus.Passed;

    private bool IsRefused => Problems.Any(problem => problem.Severity == Severity.Error);

    private static bool IsMandatory(CriterionResult criterion) => criterion.Id is Exercise.AcceptedId or Exercise.GivenKeptId;
}
