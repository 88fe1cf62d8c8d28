using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Taints as nodes have them.</summary>
internal static class NodeTaints
{
    /// <summary>Reads a list of taints.</summary>
    public static ImmutableArray<TaintView> Of(Node? list)
    {
        var taints = ImmutableArray.CreateBuilder<TaintView>();
        foreach (var item in list is null ? [] : list.Items) taints.Add(TaintView.From(item));
        return taints.ToImmutable();
    }

    /// <summary>A taint as an item of <c>spec.taints</c>.</summary>
    public static Node ToNode(TaintView taint)
    {
        var node = MappingNode.Empty(default).Set("key", taint.Key);
        if (taint.Value.Length > 0) node = node.Set("value", taint.Value);
        return node.Set("effect", taint.Effect);
    }

    /// <summary>The items of a list, with the time of a taint where it has one, without some of them and with others at the end.</summary>
    public static SequenceNode Edit(Node? list, ImmutableArray<TaintView> without, ImmutableArray<TaintView> with)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        foreach (var item in list is null ? [] : list.Items)
        {
            if (!without.Contains(TaintView.From(item))) items.Add(item);
        }

        items.AddRange(with.Select(ToNode));
        return new(default, items.ToImmutable());
    }
}
