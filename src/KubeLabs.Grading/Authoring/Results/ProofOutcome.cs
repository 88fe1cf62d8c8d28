namespace KubeLabs.Grading;

/// <summary>How a thing that was looked at turned out.</summary>
public enum ProofOutcome
{
    /// <summary>As it should be.</summary>
    Passed,

    /// <summary>Worth a look; nothing fails for it.</summary>
    Warning,

    /// <summary>Not as it should be.</summary>
    Failed,

    /// <summary>The grader itself could not tell.</summary>
    Error,
}
