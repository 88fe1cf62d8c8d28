using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>What a cluster says it serves of one API group, or why it does not say.</summary>
/// <param name="Versions">The versions, the preferred one first; empty where the group is not served.</param>
/// <param name="Failure">The answer that was none; null where the versions are known.</param>
internal sealed record DiscoveredGroup(ImmutableArray<DiscoveredVersion> Versions, ApiAnswer? Failure = null)
{
    /// <summary>A group that is not served.</summary>
    public static DiscoveredGroup None { get; } = new([]);

    /// <summary>A group that could not be asked for.</summary>
    public static DiscoveredGroup Failed(ApiAnswer answer) => new([], answer);
}

/// <summary>One version of a group.</summary>
/// <param name="Name">The version: <c>v1</c>.</param>
/// <param name="Resources">Its resources, without subresources.</param>
/// <param name="IsKnown">Whether the server that serves it has answered; else there may be more resources.</param>
internal sealed record DiscoveredVersion(string Name, ImmutableArray<DiscoveredResource> Resources, bool IsKnown);

/// <summary>A resource of a version.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Plural">The resource.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces.</param>
/// <param name="CanList">Whether it can be listed at all.</param>
internal sealed record DiscoveredResource(string Kind, string Plural, bool IsNamespaced, bool CanList);
