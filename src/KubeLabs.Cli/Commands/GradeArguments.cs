using System.Collections.Immutable;

namespace KubeLabs.Cli;

/// <summary>What <c>kubelabs grade</c> was asked for.</summary>
internal sealed record GradeArguments
{
    public string? Exercise { get; init; }

    public required ImmutableArray<string> Paths { get; init; }

    public required ImmutableArray<string> Output { get; init; }

    public string? Namespace { get; init; }

    public string? Exercises { get; init; }

    public required LiveArguments Live { get; init; }

    public bool IsQuiet { get; init; }
}
