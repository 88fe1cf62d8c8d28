namespace KubeLabs.Grading;

/// <summary>What the author of an exercise leaves free, and whether each of it was needed.</summary>
/// <param name="exercise">The exercise.</param>
internal sealed class FreePaths(Exercise exercise)
{
    private readonly HashSet<FreePath> _used = [];

    /// <summary>Whether a change is in a free place; every place that covers it counts as used.</summary>
    public bool Covers(Mutant mutant)
    {
        var isCovered = false;
        foreach (var free in exercise.Free)
        {
            if (free.Solution is { } only && only != mutant.Solution.Name) continue;
            if (!free.Covers(mutant.Object, exercise.Namespace, mutant.Edit.Path, mutant.Edit.Change)) continue;
            _used.Add(free);
            isCovered = true;
        }

        return isCovered;
    }

    /// <summary>Places that no mutant needed: they say something of the exercise that is not true.</summary>
    public IEnumerable<ProofCase> Stale() => exercise.Free.Where(free => !_used.Contains(free)).Select(ToCase);

    private static ProofCase ToCase(FreePath free)
    {
        var about = $"free: {free.Object} {free.Path}";
        return ProofCase.Failed("stale", new($"{about}: no mutant needs it", $"{about}: 이 경로가 필요한 변형이 없습니다")) with
        {
            At = ProofPlaces.Of(free.At),
        };
    }
}
