namespace KubeLabs.Reports;

/// <summary>What a run reports on.</summary>
[Flags]
public enum ResultKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One graded submission.</summary>
    Grade = 1,

    /// <summary>The graded submissions of many students.</summary>
    Class = 2,

    /// <summary>The API server's answers to files.</summary>
    Validation = 4,

    /// <summary>What the tools for authors say of exercises.</summary>
    Proof = 8,
}
