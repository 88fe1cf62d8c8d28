using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What the cluster's DNS answers to a name.</summary>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Name">The full name that was found, or asked for last where none was: without a dot at its end.</param>
public sealed record DnsAnswer(DnsAnswerKind Kind, string Name)
{
    /// <summary>The Service that the name belongs to, or null.</summary>
    public ServiceView? Service { get; init; }

    /// <summary>The Pods whose addresses the answer has.</summary>
    public ImmutableArray<PodInstance> Pods { get; init; } = [];

    /// <summary>The addresses, where they are written somewhere.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The port of the Service, of an SRV name; else null.</summary>
    public ServicePortView? Port { get; init; }

    /// <summary>The names that stand for the name asked for, first to last: CNAME records.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether the name exists.</summary>
    public bool IsFound => Kind != DnsAnswerKind.NoSuchName;
}
