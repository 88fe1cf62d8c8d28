namespace KubeLabs.Tests.Cli;

/// <summary>What surrounds a run.</summary>
internal sealed record CliSetup
{
    public string Input { get; init; } = "";

    /// <summary>The columns of the terminal; null where standard output is none.</summary>
    public int? Width { get; init; }

    public Stream? Output { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];
}
