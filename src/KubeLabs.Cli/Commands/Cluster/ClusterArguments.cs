namespace KubeLabs.Cli;

/// <summary>What a command below <c>kubelabs cluster</c> was asked for.</summary>
internal sealed record ClusterArguments
{
    public string? Exercise { get; init; }

    public string? Exercises { get; init; }

    public string? KubeConfig { get; init; }

    public string? Context { get; init; }

    public TimeSpan Timeout { get; init; }

    public bool IsJson { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary><c>--force</c> of set-up, <c>--yes</c> of reset.</summary>
    public bool IsConfirmed { get; init; }
}
