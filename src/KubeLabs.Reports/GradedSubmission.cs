using KubeLabs.Grading;

namespace KubeLabs.Reports;

/// <summary>A graded submission on its way into reports.</summary>
/// <param name="Report">The result.</param>
public sealed record GradedSubmission(GradeReport Report)
{
    /// <summary>Whose submission it is; null where there is only one.</summary>
    public string? Student { get; init; }

    /// <summary>How long judging took.</summary>
    public TimeSpan Elapsed { get; init; }
}
