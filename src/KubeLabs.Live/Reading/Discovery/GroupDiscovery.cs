using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Discovery as it always was: a list of the groups' versions, and the resources of one version after the other.</summary>
internal static class GroupDiscovery
{
    /// <summary>What is served of the groups, when the answer at the root was no aggregated one.</summary>
    /// <param name="client">The client.</param>
    /// <param name="root">The answer at <c>/api</c> or <c>/apis</c>.</param>
    /// <param name="groups">The groups that are wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Dictionary<string, DiscoveredGroup>> ReadAsync(
        ApiClient client, Node root, IEnumerable<string> groups, CancellationToken cancellation)
    {
        var found = new Dictionary<string, DiscoveredGroup>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var names = group.Length == 0 ? Texts(root["versions"]) : VersionsOf(root, group);
            var versions = await Task.WhenAll(names.Select(name => VersionAsync(client, group, name, cancellation)));
            found[group] = new([.. versions.Select(version => version.Version)], AllFailed(versions));
        }

        return found;
    }

    // One version that answers is enough for the kinds in it; whatever is not in it stays unknown.
    private static ApiAnswer? AllFailed((DiscoveredVersion Version, ApiAnswer? Failure)[] versions) =>
        versions.Length > 0 && Array.TrueForAll(versions, version => version.Failure is not null) ? versions[0].Failure : null;

    private static async Task<(DiscoveredVersion Version, ApiAnswer? Failure)> VersionAsync(
        ApiClient client, string group, string version, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(ApiPaths.Of(group, version), cancellation);
        if (answer is ApiResponse { IsSuccess: true } response && response.Json()?["resources"] is { } resources)
        {
            return (new(version, Resources(resources), true), null);
        }

        return (new(version, [], false), answer);
    }

    private static ImmutableArray<DiscoveredResource> Resources(Node resources)
    {
        var found = ImmutableArray.CreateBuilder<DiscoveredResource>();
        foreach (var resource in resources.Items)
        {
            if (resource["name"]?.AsString() is not { } name || name.Contains('/', StringComparison.Ordinal)) continue;
            found.Add(new(resource["kind"]?.AsString() ?? "", name, resource["namespaced"]?.AsBoolean() == true, Verbs.CanList(resource)));
        }

        return found.ToImmutable();
    }

    // The preferred version stands first as far as anyone has seen; where it does not, it is put there.
    private static List<string> VersionsOf(Node root, string group)
    {
        foreach (var item in root["groups"] is { } groups ? groups.Items : [])
        {
            if (item["name"]?.AsString() != group) continue;
            var names = Texts(item["versions"]);
            var preferred = item["preferredVersion"]?["version"]?.AsString();
            return [.. names.OrderBy(name => name == preferred ? 0 : 1)];
        }

        return [];
    }

    private static List<string> Texts(Node? list)
    {
        var texts = new List<string>();
        foreach (var item in list is null ? [] : list.Items)
        {
            if ((item.AsString() ?? item["version"]?.AsString()) is { } text) texts.Add(text);
        }

        return texts;
    }
}
