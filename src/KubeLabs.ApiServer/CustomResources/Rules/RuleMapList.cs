using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A list of <c>x-kubernetes-list-type: map</c>: its order does not count, and what is added replaces the element with the same keys.
/// </summary>
internal sealed class RuleMapList(ImmutableArray<Node> nodes, StructuralSchema items, ImmutableArray<string> keys) : RuleList(nodes, items, [])
{
    // The server looks for keys by their names in rules, in objects that have their own.
    private readonly string[] _keys = [.. keys.Select(key => RuleNames.Escape(key) ?? key)];

    protected override bool? EqualTo(CelContext context, CelList other)
    {
        if (Count != other.Count) return false;
        var own = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in Nodes) own[KeyOf(node)] = node;
        for (var i = 0; i < other.Count; i++)
        {
            if (other[i] is not RuleMap map || !own.TryGetValue(KeyOf(map.Node), out var node)) return false;
            if (!context.Same(RuleValue.Of(node, Items), map)) return false;
        }

        return true;
    }

    protected override CelList? Append(CelContext context, CelList other)
    {
        var joined = Nodes.ToBuilder();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Nodes.Length; i++) places[KeyOf(Nodes[i])] = i;
        for (var i = 0; i < other.Count; i++)
        {
            if (other[i] is not RuleMap map) return base.Append(context, other);
            if (places.TryGetValue(KeyOf(map.Node), out var place)) joined[place] = map.Node;
            else joined.Add(map.Node);
        }

        return new RuleMapList(joined.ToImmutable(), Items, keys);
    }

    private string KeyOf(Node node) => MapListKey.Of(node, _keys);
}
