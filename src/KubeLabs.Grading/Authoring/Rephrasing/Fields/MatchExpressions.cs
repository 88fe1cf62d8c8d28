using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Labels of a selector as expressions: In with one value.</summary>
internal sealed class MatchExpressions : TreeRephrasing
{
    /// <summary>The type of a selector of labels.</summary>
    public const string Selector = "LabelSelector";

    /// <inheritdoc/>
    public override string Name => "match-expressions";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("matchLabels as matchExpressions", "matchLabels를 matchExpressions로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Type?.GoName == Selector && node is MappingNode selector
            && selector.Find("matchLabels") is MappingNode { Values.Length: > 0 } labels
            ? Expressed(selector, labels)
            : node);

    private static MappingNode Expressed(MappingNode selector, MappingNode labels)
    {
        var before = selector.Find("matchExpressions") is SequenceNode list ? list.Values : [];
        var added = labels.Values.Select(label => (Node)new MappingNode(default,
        [
            new("key", ScalarNode.Of(default, label.Key)),
            new("operator", ScalarNode.Of(default, "In")),
            new("values", new SequenceNode(default, [label.Value])),
        ]));
        return selector.Without("matchLabels").With("matchExpressions", new SequenceNode(default, before.AddRange(added)));
    }
}
