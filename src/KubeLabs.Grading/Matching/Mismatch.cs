using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A place where an object is not as a pattern asks.</summary>
/// <param name="Path">The field.</param>
/// <param name="Expected">What the pattern asks for.</param>
/// <param name="Found">What is there.</param>
internal sealed record Mismatch(FieldPath Path, LocalizedText Expected, LocalizedText Found)
{
    /// <summary>A mismatch of two values.</summary>
    public static Mismatch Of(FieldPath path, Node expected, Node? found) => new(path, Values.Show(expected), Values.Show(found));
}
