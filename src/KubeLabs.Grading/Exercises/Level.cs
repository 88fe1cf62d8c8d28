namespace KubeLabs.Grading;

/// <summary>How hard an exercise is.</summary>
public enum Level
{
    /// <summary>For the first week.</summary>
    Beginner,

    /// <summary>For someone who knows the kinds.</summary>
    Intermediate,

    /// <summary>For someone who runs clusters.</summary>
    Advanced,
}
