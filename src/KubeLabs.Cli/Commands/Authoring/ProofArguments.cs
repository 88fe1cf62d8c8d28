using System.Collections.Immutable;
using KubeLabs.Grading;

namespace KubeLabs.Cli;

/// <summary>What a tool for authors was asked for.</summary>
/// <param name="Tool">The tool.</param>
internal sealed record ProofArguments(ProofTool Tool)
{
    /// <summary>The exercises; all where none is named.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    public string? Exercises { get; init; }

    public string? Solutions { get; init; }

    public required ImmutableArray<string> Output { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>The least score of a mutation that is enough, in per cent.</summary>
    public int Minimum { get; init; } = 100;
}
