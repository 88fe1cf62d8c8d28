using KubeLabs.Cli;

namespace KubeLabs.Tests.Cli;

/// <summary>What surrounds a run.</summary>
internal sealed record CliSetup
{
    public string Input { get; init; } = "";

    /// <summary>The columns of the terminal; null where standard output is none.</summary>
    public int? Width { get; init; }

    public Stream? Output { get; init; }

    public TimeProvider Clock { get; init; } = new FixedClock();

    /// <summary>The way to clusters; null where a run needs none.</summary>
    public ILiveClusters? Clusters { get; init; }

    public CancellationToken Interruption { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];
}
