using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A change in one place of a tree.</summary>
/// <param name="Path">The field that was changed.</param>
/// <param name="At">Where it was written.</param>
/// <param name="Change">The kind of change, as <c>free</c> names it.</param>
/// <param name="Was">What was there.</param>
/// <param name="Becomes">What is there instead; empty where nothing is.</param>
/// <param name="Result">The tree after it, of which the caller's node is the root.</param>
internal sealed record Edit(FieldPath Path, Position At, ChangeKind Change, string Was, string Becomes, Node Result);
