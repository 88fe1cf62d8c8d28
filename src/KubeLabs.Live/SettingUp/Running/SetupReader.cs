using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Reads what a plan rests on.</summary>
internal static class SetupReader
{
    // A controller gives every namespace this account; where nobody does, no controller runs.
    private const string Account = "/api/v1/namespaces/kube-system/serviceaccounts/default";

    /// <summary>The view, or why there is none.</summary>
    public static async Task<(ClusterView? View, LocalizedText? Problem)> ReadAsync(ObjectStore store, ExerciseObjects wanted)
    {
        var objects = new Dictionary<ObjectKey, MappingNode>();
        foreach (var given in wanted.Objects)
        {
            var answer = await store.ReadAsync(given.Path);
            if (answer.Object is { } item) objects[given.Key] = item;
            else if (!answer.IsMissing) return (null, answer.Problem);
            else if (given.IsStandIn && await AnyAsync(store, given) is { } other) objects[given.Key] = other;
        }

        var nodes = ImmutableArray<MappingNode>.Empty;
        if (wanted.Nodes.Any())
        {
            var (items, answer) = await store.ListAsync("/api/v1/nodes", "");
            if (answer.Problem is { } problem) return (null, problem);
            nodes = [.. items];
        }

        return (new(objects, nodes, await HasControllersAsync(store)), null);
    }

    private static async Task<MappingNode?> AnyAsync(ObjectStore store, GivenObject given) =>
        (await store.ListAsync(given.Collection, "")).Items.FirstOrDefault();

    /// <summary>Whether controllers run.</summary>
    public static async Task<bool> HasControllersAsync(ObjectStore store) => (await store.ReadAsync(Account)).Object is not null;
}
