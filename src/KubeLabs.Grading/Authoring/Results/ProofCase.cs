using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is, for programs and in the first column: a rule, an answer, a mutant.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Message">What was found, in a line.</param>
public sealed record ProofCase(string Name, ProofOutcome Outcome, LocalizedText Message)
{
    /// <summary>Where to look, or null.</summary>
    public Place? At { get; init; }

    /// <summary>What is to be said beyond the message.</summary>
    public ImmutableArray<LocalizedText> Details { get; init; } = [];

    /// <summary>A case that is as it should be.</summary>
    internal static ProofCase Passed(string name) => new(name, ProofOutcome.Passed, new("as it should be", "이상 없음"));

    /// <summary>A case that is not.</summary>
    internal static ProofCase Failed(string name, LocalizedText message) => new(name, ProofOutcome.Failed, message);
}
