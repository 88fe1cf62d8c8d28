using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Why a field could not be read into its type.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Field">The field.</param>
/// <param name="Message">The decoder's words: <c>unknown field "spec.a"</c>, <c>json: cannot unmarshal number into …</c>.</param>
/// <param name="At">Where: the key of an unknown field, else the value.</param>
/// <param name="Nearest">For an unknown field, the field of the same object whose name is nearest, or null.</param>
public sealed record DecodingError(DecodingErrorKind Kind, FieldPath Field, string Message, Position At, string? Nearest)
{
    /// <summary>
    /// Whether Go's decoder stops here. Types that parse themselves (quantities, times, int-or-string) stop it and are reported
    /// before every other mistake; plain mismatches are remembered, and the first is reported at the end.
    /// </summary>
    internal bool StopsDecoder { get; init; }
}
