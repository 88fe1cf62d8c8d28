namespace KubeLabs.Grading;

/// <summary>What becomes of a mutant.</summary>
internal enum MutantFate
{
    /// <summary>The API server refuses it.</summary>
    Refused,

    /// <summary>It is stored as a solution is.</summary>
    Same,

    /// <summary>It is stored as another mutant is.</summary>
    Duplicate,

    /// <summary>It does not earn full marks.</summary>
    Killed,

    /// <summary>It earns full marks.</summary>
    Survived,

    /// <summary>The grader could not judge it.</summary>
    Unjudged,
}
