using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>
/// Takes lists apart as kubectl does: whatever has a kind and <c>items</c> is a list. The items of a typed list
/// (<c>ServiceList</c>) take its API version and the kind without "List" where they have none of their own; nested
/// lists come behind the items of the outer one.
/// </summary>
internal static class ListItems
{
    /// <summary>The items, or null where the document is no list.</summary>
    public static ImmutableArray<Node>? Of(Node root)
    {
        if (Items(root) is not { } first || string.IsNullOrEmpty(root["kind"]?.AsString())) return null;
        var found = ImmutableArray.CreateBuilder<Node>();
        var queue = new Queue<Node>();
        foreach (var item in first.Values) queue.Enqueue(Typed(item, root));
        while (queue.TryDequeue(out var next))
        {
            if (Items(next) is not { } nested)
            {
                found.Add(next);
                continue;
            }

            foreach (var item in nested.Values) queue.Enqueue(item);
        }

        return found.ToImmutable();
    }

    private static SequenceNode? Items(Node node) => node["items"] as SequenceNode;

    private static Node Typed(Node item, Node list)
    {
        if (item is not MappingNode mapping || (Has(item, "kind") && Has(item, "apiVersion"))) return item;
        var kind = list["kind"]!.AsString()!;
        var itemKind = kind.EndsWith("List", StringComparison.Ordinal) ? kind[..^4] : kind;
        if (itemKind.Length == 0) return item;
        mapping = mapping.With("kind", ScalarNode.Of(item.Position, itemKind));
        return list["apiVersion"] is { } version ? mapping.With("apiVersion", version) : mapping;
    }

    private static bool Has(Node item, string field) => !string.IsNullOrEmpty(item[field]?.AsString());
}
