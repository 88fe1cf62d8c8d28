namespace KubeLabs.Manifests;

/// <summary>Limits against hostile input. Each has an error of its own that names it.</summary>
public sealed record ManifestLimits
{
    /// <summary>The limits of the design.</summary>
    public static ManifestLimits Default { get; } = new();

    /// <summary>The largest file, in bytes: 3 MiB, as the API server takes no larger request.</summary>
    public int FileBytes { get; init; } = 3 * 1024 * 1024;

    /// <summary>The most documents of one file.</summary>
    public int Documents { get; init; } = 10_000;

    /// <summary>The deepest nesting.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>The most nodes of one file after aliases are expanded.</summary>
    public int Nodes { get; init; } = 1_000_000;

    /// <summary>The most files of one submission.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>The most bytes of all files of one submission: 16 MiB.</summary>
    public long TotalBytes { get; init; } = 16L * 1024 * 1024;
}
