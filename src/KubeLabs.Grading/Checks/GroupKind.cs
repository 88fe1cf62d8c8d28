namespace KubeLabs.Grading;

/// <summary>A kind in any of its versions.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
public readonly record struct GroupKind(string Group, string Kind);
