using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Notes what is read of a state, so that whoever judged by it can say whether all of that was known. One judgement has one of its own.
/// </summary>
public sealed class StateReads
{
    private readonly HashSet<StateRead> _reads = [];
    private readonly HashSet<LocalizedText> _unanswered = [];

    /// <summary>What was read.</summary>
    public IReadOnlyCollection<StateRead> Objects => _reads;

    /// <summary>Why it is not known what a judgement rests on: every cause once. None offline, and where all was known.</summary>
    /// <param name="live">What is known of the cluster.</param>
    public ImmutableArray<LocalizedText> Gaps(LiveFacts? live)
    {
        if (live is null) return [];
        var causes = new List<LocalizedText>(_unanswered);
        foreach (var read in _reads)
        {
            foreach (var cause in live.CausesOf(read)) causes.Add(cause);
        }

        return [.. causes.Distinct().OrderBy(static cause => cause.En, StringComparer.Ordinal)];
    }

    internal void Note(GroupKind kind, string? ns) => _reads.Add(new(kind, ns));

    internal void Note(LocalizedText unanswered) => _unanswered.Add(unanswered);
}
