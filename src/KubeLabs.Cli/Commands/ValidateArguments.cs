using System.Collections.Immutable;
using KubeLabs.ApiServer;

namespace KubeLabs.Cli;

/// <summary>What <c>kubelabs validate</c> was asked for.</summary>
internal sealed record ValidateArguments
{
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The objects that exist; null where nothing was said about them.</summary>
    public ImmutableArray<string>? Given { get; init; }

    public required string Namespace { get; init; }

    public required RequestVerb Verb { get; init; }

    public required ImmutableArray<string> Output { get; init; }

    public bool IsQuiet { get; init; }
}
