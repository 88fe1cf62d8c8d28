using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A list within a custom object, and what a rule has put behind it.</summary>
internal class RuleList(ImmutableArray<Node> nodes, StructuralSchema items, ImmutableArray<CelValue> appended) : CelList
{
    public override int Count => nodes.Length + appended.Length;

    protected ImmutableArray<Node> Nodes => nodes;

    protected StructuralSchema Items => items;

    protected ImmutableArray<CelValue> Appended => appended;

    public override CelValue this[int index] =>
        index < nodes.Length ? RuleValue.Of(nodes[index], items) : appended[index - nodes.Length];

    protected override CelList? Append(CelContext context, CelList other) => new RuleList(nodes, items, appended.AddRange(Taken(other)));

    /// <summary>
    /// The elements of another list as they are read in this one. The server reads them as if they were written in the object, where times
    /// and bytes are texts, and finds that they are none.
    /// </summary>
    protected IEnumerable<CelValue> Taken(CelList other)
    {
        var wrong = RuleText.GoType(items) is { } type ? RuleValue.Mistyped("string", type) : null;
        for (var i = 0; i < other.Count; i++) yield return wrong ?? other[i];
    }
}
