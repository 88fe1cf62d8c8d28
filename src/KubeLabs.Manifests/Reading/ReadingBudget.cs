namespace KubeLabs.Manifests;

/// <summary>What one file may still cost.</summary>
internal sealed class ReadingBudget(ManifestLimits limits)
{
    private long _nodes;

    /// <summary>The limits.</summary>
    public ManifestLimits Limits { get; } = limits;

    /// <summary>Counts nodes; false once there are too many.</summary>
    public bool Take(long nodes)
    {
        _nodes += nodes;
        return _nodes <= Limits.Nodes;
    }
}
