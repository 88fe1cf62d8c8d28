using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What every view needs of trees.</summary>
internal static class NodeLists
{
    /// <summary>The items of a list, each read; none where there is no list.</summary>
    public static ImmutableArray<T> Map<T>(Node? list, Func<Node, T> read)
    {
        var items = list is null ? [] : list.Items;
        if (items.IsEmpty) return [];
        var mapped = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items) mapped.Add(read(item));
        return mapped.MoveToImmutable();
    }

    /// <summary>The node, or null where it is absent or null: the API server drops nulls.</summary>
    public static Node? Present(Node? node) => node is null or { IsNull: true } ? null : node;
}
