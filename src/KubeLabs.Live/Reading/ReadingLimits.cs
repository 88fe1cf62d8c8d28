using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Limits against a cluster that is broken, hostile, or far larger than one for exercises.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Objects of one page, as kubectl asks.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Pages of one list: a million objects.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>How often a list starts over because its pages expired.</summary>
    public int Restarts { get; init; } = 3;

    /// <summary>Bytes of all lists together, before they are read.</summary>
    public long Bytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Nodes of all lists together, those that are left out not counted.</summary>
    public long Nodes { get; init; } = 10_000_000;

    /// <summary>Requests at the same time.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>What one page may hold. A definition of a custom kind nests deeper than anything that a learner writes.</summary>
    public ManifestLimits Page { get; } = new() { Depth = 120, Nodes = 4_000_000 };
}
