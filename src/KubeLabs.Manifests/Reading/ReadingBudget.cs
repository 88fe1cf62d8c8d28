namespace KubeLabs.Manifests;

/// <summary>What one file may still cost.</summary>
internal sealed class ReadingBudget(ManifestLimits limits)
{
    /// <summary>The limits.</summary>
    public ManifestLimits Limits { get; } = limits;

    /// <summary>How many nodes there were so far.</summary>
    public long Taken { get; private set; }

    /// <summary>Counts nodes; false once there are too many.</summary>
    public bool Take(long nodes)
    {
        Taken += nodes;
        return Taken <= Limits.Nodes;
    }
}
