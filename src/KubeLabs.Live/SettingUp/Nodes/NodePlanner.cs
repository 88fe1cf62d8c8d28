using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Which nodes of a cluster play the nodes of an exercise, and what they lack for that.</summary>
internal static class NodePlanner
{
    /// <summary>The node that plays one of an exercise: by the label, else by its name; null where there is none.</summary>
    public static MappingNode? Player(string name, IEnumerable<MappingNode> nodes)
    {
        var all = nodes.ToList();
        return all.Find(node => node["metadata"]?["labels"].Text(SetupLabels.Node) == name) ?? all.Find(node => NameOf(node) == name);
    }

    /// <summary>The name of a node.</summary>
    public static string NameOf(Node node) => node["metadata"].Text("name");

    /// <summary>What a node lacks, and in what it contradicts: that is not overwritten, since someone else decided it.</summary>
    public static (NodeChange Change, ImmutableArray<SetupObstacle> Obstacles) Compare(GivenObject given, MappingNode node)
    {
        var obstacles = ImmutableArray.CreateBuilder<SetupObstacle>();
        var labels = Labels(given, node, obstacles);
        var taints = Taints(given, node, obstacles);
        var isCordoned = new NodeView(given.Item).IsUnschedulable && !node["spec"].Flag("unschedulable");
        return (new(labels, taints, isCordoned), obstacles.ToImmutable());
    }

    private static ImmutableArray<KeyValuePair<string, string>> Labels(
        GivenObject given, MappingNode node, ImmutableArray<SetupObstacle>.Builder obstacles)
    {
        var lacking = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var entry in given.Item.Metadata.Map("labels"))
        {
            if (NodeLabels.IsOwn(entry.Key)) continue;
            var wanted = entry.Value.AsString() ?? "";
            if (node["metadata"]?["labels"]?[entry.Key] is not { } has) lacking.Add(new(entry.Key, wanted));
            else if (has.AsString() != wanted) obstacles.Add(SetupObstacle.NodeLabel(NameOf(node), entry.Key, has.AsString() ?? "", wanted));
        }

        return lacking.ToImmutable();
    }

    private static ImmutableArray<TaintView> Taints(GivenObject given, MappingNode node, ImmutableArray<SetupObstacle>.Builder obstacles)
    {
        var lacking = ImmutableArray.CreateBuilder<TaintView>();
        var present = NodeTaints.Of(node["spec"]?["taints"]);
        foreach (var taint in new NodeView(given.Item).Taints)
        {
            if (present.Contains(taint)) continue;
            var other = present.FirstOrDefault(has => has.Key == taint.Key && has.Effect == taint.Effect);
            if (other.Key is null) lacking.Add(taint);
            else obstacles.Add(SetupObstacle.NodeTaint(NameOf(node), other, taint));
        }

        return lacking.ToImmutable();
    }
}
