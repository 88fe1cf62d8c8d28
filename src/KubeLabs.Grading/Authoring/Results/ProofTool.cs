namespace KubeLabs.Grading;

/// <summary>What looked at an exercise for its author.</summary>
public enum ProofTool
{
    /// <summary>The files of an exercise, read closely.</summary>
    Lint,

    /// <summary>Its solutions and mistakes, graded.</summary>
    Test,

    /// <summary>Its solutions, each changed in one place, graded.</summary>
    Mutate,
}
