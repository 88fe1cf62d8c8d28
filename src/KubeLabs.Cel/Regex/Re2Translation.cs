namespace KubeLabs.Cel;

/// <summary>What became of a pattern: text for .NET, or a reason.</summary>
/// <param name="Pattern">The pattern in .NET's syntax; null where there is none.</param>
/// <param name="NeedsAscii">Whether it means the same only in texts of ASCII: .NET's word boundaries know all letters.</param>
/// <param name="Mistake">Why Go refuses the pattern, in its words.</param>
/// <param name="Refusal">Why it cannot be run here, where Go would take it.</param>
internal sealed record Re2Translation(string? Pattern, bool NeedsAscii, string? Mistake, string? Refusal);
