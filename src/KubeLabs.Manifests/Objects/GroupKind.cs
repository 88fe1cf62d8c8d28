namespace KubeLabs.Manifests;

/// <summary>A kind in any of its versions.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
public sealed record GroupKind(string Group, string Kind);
