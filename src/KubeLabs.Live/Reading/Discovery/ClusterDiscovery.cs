using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What a cluster serves of the kinds that are asked for.</summary>
/// <param name="Served">The kinds that can be read.</param>
/// <param name="Unknown">The others.</param>
/// <param name="Failure">Why nothing at all can be read; null where something can.</param>
internal sealed record ClusterDiscovery(ImmutableArray<ServedKind> Served, ImmutableArray<UnknownObjects> Unknown, LocalizedText? Failure)
{
    /// <summary>Asks the cluster. At least one request is sent, so that a cluster that is not there is found out here.</summary>
    public static async Task<ClusterDiscovery> ReadAsync(ApiClient client, ImmutableArray<GroupKind> kinds, CancellationToken cancellation)
    {
        var named = kinds.Select(kind => kind.Group).Where(group => group.Length > 0).Distinct().ToList();
        var isCoreAsked = named.Count == 0 || kinds.Any(kind => kind.Group.Length == 0);
        var core = isCoreAsked ? RootAsync(client, "/api", [""], cancellation) : Nothing;
        var others = named.Count > 0 ? RootAsync(client, "/apis", named, cancellation) : Nothing;
        var roots = await Task.WhenAll(core, others);
        return ClusterFailures.Of(roots.SelectMany(root => root.Values)) is { } failure
            ? new([], [], failure)
            : Chosen(kinds, roots[0], roots[1]);
    }

    private static Task<Dictionary<string, DiscoveredGroup>> Nothing => Task.FromResult(new Dictionary<string, DiscoveredGroup>());

    private static ClusterDiscovery Chosen(
        ImmutableArray<GroupKind> kinds, Dictionary<string, DiscoveredGroup> core, Dictionary<string, DiscoveredGroup> others)
    {
        var served = ImmutableArray.CreateBuilder<ServedKind>();
        var unknown = ImmutableArray.CreateBuilder<UnknownObjects>();
        foreach (var kind in kinds.Distinct())
        {
            var group = (kind.Group.Length == 0 ? core : others).GetValueOrDefault(kind.Group, DiscoveredGroup.None);
            var (found, none) = KindVersions.Choose(kind, group);
            if (found is not null) served.Add(found);
            else unknown.Add(none!);
        }

        return new(served.ToImmutable(), unknown.ToImmutable(), null);
    }

    private static async Task<Dictionary<string, DiscoveredGroup>> RootAsync(
        ApiClient client, string path, List<string> groups, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Get, path) { Accept = AggregatedDiscovery.Accept };
        var answer = await client.SendAsync(request, cancellation);
        if (answer is not ApiResponse { IsSuccess: true } response) return All(groups, answer);
        if (response.Json() is not { } root) return All(groups, ApiFailures.NotJson(request));
        return AggregatedDiscovery.Read(root) ?? await GroupDiscovery.ReadAsync(client, root, groups, cancellation);
    }

    private static Dictionary<string, DiscoveredGroup> All(List<string> groups, ApiAnswer failure) =>
        groups.ToDictionary(group => group, _ => DiscoveredGroup.Failed(failure), StringComparer.Ordinal);
}
