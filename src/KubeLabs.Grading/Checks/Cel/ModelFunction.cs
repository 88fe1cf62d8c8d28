using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A function, or a variable, by which expressions of exercises ask what a cluster would do.</summary>
/// <param name="Signature">As an author writes it.</param>
/// <param name="Help">What it gives, in a sentence.</param>
/// <param name="Function">The function; null for a variable.</param>
/// <param name="Needs">The kinds of objects that it reads.</param>
internal sealed record ModelFunction(string Signature, LocalizedText Help, CelFunction? Function, ImmutableArray<GroupKind> Needs)
{
    /// <summary>The name by which an expression has it.</summary>
    public string Name => Function?.Name ?? Signature;
}
