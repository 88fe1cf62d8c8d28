namespace KubeLabs.Behavior;

/// <summary>A place where a PEM block begins that cannot be read.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="Label">The words behind <c>BEGIN</c>, as far as they can be told.</param>
/// <param name="Start">Where the line begins, in bytes.</param>
internal sealed record PemFault(PemFaultKind Kind, string Label, int Start);
