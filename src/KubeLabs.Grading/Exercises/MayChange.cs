using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A part of a given object that an answer may change.</summary>
/// <param name="Kind">The object's kind.</param>
/// <param name="Name">The object's name.</param>
/// <param name="Namespace">The object's namespace.</param>
/// <param name="Path">The part.</param>
/// <param name="OnlyAdditions">Whether what is there must stay and only new keys may come.</param>
public sealed record MayChange(string Kind, string Name, string Namespace, FieldPath Path, bool OnlyAdditions);
