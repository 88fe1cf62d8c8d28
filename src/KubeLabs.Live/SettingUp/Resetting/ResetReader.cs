using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Reads what a reset rests on.</summary>
internal static class ResetReader
{
    /// <summary>The view, or why there is none.</summary>
    public static async Task<(ResetView? View, LocalizedText? Problem)> ReadAsync(ObjectStore store, ExerciseObjects wanted)
    {
        var kinds = SetupKinds.Of(wanted);
        var given = wanted.Objects.Select(item => item.Type.Type).ToHashSet();
        bool IsGiven(ResourceType type) => given.Contains(type.Type);

        var (labelled, problem) = await LiveLists.ReadAsync(store, kinds, "", $"{SetupLabels.Exercise}={wanted.Id}", IsGiven);
        if (problem is not null) return (null, problem);
        foreach (var item in wanted.Objects)
        {
            // What lost the label has the annotation still.
            var answer = await store.ReadAsync(item.Path);
            if (answer.Object is not { } root || labelled.Exists(other => other.Key == item.Key)) continue;
            if (SetupLabels.ExerciseOf(root) == wanted.Id) labelled.Add(new(item.Type, root));
        }

        var contents = new List<LiveItem>();
        foreach (var ns in wanted.Namespaces)
        {
            var (items, wrong) = await LiveLists.ReadAsync(store, kinds.Where(type => type.IsNamespaced), ns, "", IsGiven);
            if (wrong is not null) return (null, wrong);
            contents.AddRange(items);
        }

        var (nodes, unread) = await LiveLists.ReadAsync(store, kinds.Where(IsNode), "", "", _ => wanted.Nodes.Any());
        if (unread is not null) return (null, unread);
        return (new([.. labelled], [.. contents], [.. nodes], await SetupReader.HasControllersAsync(store)), null);
    }

    private static bool IsNode(ResourceType type) => type.Type is { Group: "", Kind: "Node" };
}
