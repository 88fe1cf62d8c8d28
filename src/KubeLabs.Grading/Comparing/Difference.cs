using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A field that is not the same in two trees.</summary>
/// <param name="Path">The field, with the indexes of the tree afterwards.</param>
/// <param name="Before">Its value before, or null.</param>
/// <param name="After">Its value after, or null.</param>
internal sealed record Difference(FieldPath Path, Node? Before, Node? After);
