namespace KubeLabs.Grading;

/// <summary>How a criterion ended.</summary>
public enum CriterionStatus
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>A criterion that it requires did not pass. Its points count in the maximum.</summary>
    Skipped,

    /// <summary>It has no meaning in this mode. Its points do not count.</summary>
    NotApplicable,

    /// <summary>The grader or the cluster could not tell. Never the learner's wrong answer.</summary>
    Error,
}
