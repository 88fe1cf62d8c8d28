using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>What a tool for authors says of one exercise.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Cases">What it looked at, in order.</param>
public sealed record ProofReport(ProofTool Tool, string ExerciseId, ImmutableArray<ProofCase> Cases)
{
    /// <summary>The mutants by what became of them; null for other tools.</summary>
    public MutationScore? Score { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the grader could not tell in some case.</summary>
    public bool HasError => Cases.Any(item => item.Outcome == ProofOutcome.Error);

    /// <summary>Whether nothing failed. Of mutants as many may survive as the minimum allows.</summary>
    public bool IsPassed => !HasError && (Score is { } score
        ? score.IsEnough && !Cases.Any(item => item.Outcome == ProofOutcome.Failed && item.Name != MutationScore.SurvivorName)
        : !Cases.Any(item => item.Outcome == ProofOutcome.Failed));
}
