namespace KubeLabs.Cli;

/// <summary>What <c>kubelabs grade --live</c> was asked for, beside what every grading is.</summary>
internal sealed record LiveArguments
{
    /// <summary>The options that mean something only with <c>--live</c>, and were given.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    public bool IsLive { get; init; }

    public string? Context { get; init; }

    public string? KubeConfig { get; init; }

    public string? Wait { get; init; }

    public string? Timeout { get; init; }
}
