using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>One page of a list.</summary>
/// <param name="Objects">Its objects.</param>
/// <param name="Continue">The token of the next page; empty on the last one.</param>
internal sealed record ListPage(ImmutableArray<KubeObject> Objects, string Continue)
{
    /// <summary>The page, or null where the tree is no list of this kind.</summary>
    public static ListPage? Of(Node root, ServedKind kind, ItemReader reader)
    {
        if (root["kind"]?.AsString()?.EndsWith("List", StringComparison.Ordinal) != true) return null;
        if (root["items"] is not (null or SequenceNode or { IsNull: true })) return null;
        var items = root["items"] is { } list ? list.Items : [];
        var objects = ImmutableArray.CreateBuilder<KubeObject>(items.Length);
        foreach (var item in items)
        {
            if (reader.Read(item, kind) is not { } read) return null;
            objects.Add(read);
        }

        return new(objects.MoveToImmutable(), root["metadata"]?["continue"]?.AsString() ?? "");
    }
}
