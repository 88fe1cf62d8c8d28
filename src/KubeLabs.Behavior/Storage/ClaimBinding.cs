using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What becomes of a claim.</summary>
/// <param name="Outcome">What it is.</param>
/// <param name="Volumes">The volume that it is bound to; several where the controller may take any of them; none while it is pending.</param>
public sealed record ClaimBinding(BindingOutcome Outcome, params ImmutableArray<string> Volumes)
{
    /// <summary>Why a volume that the claim asks for by name does not do, in the controller's words; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is bound to a volume that exists.</summary>
    public bool IsBound => Outcome == BindingOutcome.Bound;
}
