namespace KubeLabs.Grading;

/// <summary>How a grading ended.</summary>
public enum ReportStatus
{
    /// <summary>The exercise is passed.</summary>
    Passed,

    /// <summary>The exercise is not passed.</summary>
    Failed,

    /// <summary>At least one criterion could not be judged.</summary>
    Error,
}
