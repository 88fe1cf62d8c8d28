using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A criterion with its outcome.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Status">How it ended.</param>
/// <param name="MaxPoints">The points that it is worth.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Hint">What to look at next; null where it has none or is not needed.</param>
/// <param name="Unmet">The criteria that it requires and that did not pass.</param>
public sealed record CriterionResult(
    string Id,
    LocalizedText Title,
    CriterionStatus Status,
    int MaxPoints,
    ImmutableArray<Finding> Findings,
    LocalizedText? Hint,
    ImmutableArray<string> Unmet)
{
    /// <summary>The points earned.</summary>
    public int Points => Status == CriterionStatus.Passed ? MaxPoints : 0;
}
