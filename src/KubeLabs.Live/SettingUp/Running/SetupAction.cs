namespace KubeLabs.Live;

/// <summary>What became of an object.</summary>
public enum SetupAction
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was brought back to what the exercise says.</summary>
    Configured,

    /// <summary>It was as the exercise says.</summary>
    Unchanged,

    /// <summary>It belongs to someone else and means the same, so it was left alone.</summary>
    LeftAlone,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>A node was given back what it had before.</summary>
    TakenBack,
}

/// <summary>An object, and what became of it.</summary>
/// <param name="Object">As kubectl names it.</param>
/// <param name="Action">What became of it.</param>
public sealed record SetupStep(string Object, SetupAction Action);
