using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Lists whose order means nothing to Kubernetes, the other way round.</summary>
internal sealed class ListsReordered : TreeRephrasing
{
    // Of variables a later one can use those before it, and init containers run one after the other.
    private static readonly string[] _ordered = ["env", "initContainers"];
    private static readonly string[] _unordered =
    [
        "tolerations", "subjects", "verbs", "resources", "apiGroups", "resourceNames", "rules", "ingress", "egress", "from", "to",
        "policyTypes", "values", "matchExpressions", "nodeSelectorTerms", "hosts", "accessModes", "metrics",
    ];

    /// <inheritdoc/>
    public override string Name => "lists-reordered";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("lists without an order the other way round", "순서가 의미 없는 목록을 뒤집는다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        node is SequenceNode { Values.Length: > 1 } list && field.Field is { } schema && HasNoOrder(schema)
            ? new SequenceNode(list.Position, [.. list.Values.Reverse()])
            : node);

    private static bool HasNoOrder(FieldSchema list) =>
        (list.ListType is ListType.Map or ListType.Set && !_ordered.Contains(list.Name)) || _unordered.Contains(list.Name);
}
