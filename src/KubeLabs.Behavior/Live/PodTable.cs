using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>The Pods of a state.</summary>
/// <param name="all">The Pods, of every namespace.</param>
/// <param name="gaps">The owners that could not be looked at, by kind and namespace: what the Pods belong to is not known then.</param>
internal sealed class PodTable(ImmutableArray<PodInstance> all, ImmutableArray<StateRead> gaps)
{
    private ILookup<string, PodInstance>? _byNamespace;

    public ImmutableArray<PodInstance> All => all;

    public ImmutableArray<StateRead> Gaps => gaps;

    /// <summary>Those of one namespace.</summary>
    public IEnumerable<PodInstance> In(string ns) =>
        (_byNamespace ??= all.ToLookup(static pod => pod.Namespace, StringComparer.Ordinal))[ns];
}
