using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A term of required node affinity: all its requirements hold together. One without any matches no node.</summary>
internal sealed class NodeSelectorTerm(Node term)
{
    private const string NameField = "metadata.name";

    public ImmutableArray<LabelRequirement> Expressions { get; } = NodeLists.Map(term["matchExpressions"], LabelRequirement.From);

    public ImmutableArray<LabelRequirement> Fields { get; } = NodeLists.Map(term["matchFields"], LabelRequirement.From);

    public bool IsEmpty => Expressions.IsEmpty && Fields.IsEmpty;

    public bool Matches(NodeFacts node) => !IsEmpty && FirstExpressionNotMet(node) < 0 && FirstFieldNotMet(node) < 0;

    /// <summary>The index of the first expression that does not hold, or -1.</summary>
    public int FirstExpressionNotMet(NodeFacts node)
    {
        for (var i = 0; i < Expressions.Length; i++)
        {
            if (!IsWellFormed(Expressions[i]) || !Expressions[i].Matches(node.Labels)) return i;
        }

        return -1;
    }

    /// <summary>The index of the first requirement of a field that does not hold, or -1.</summary>
    public int FirstFieldNotMet(NodeFacts node)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!FieldHolds(Fields[i], node)) return i;
        }

        return -1;
    }

    /// <summary>The names of nodes that the term leaves, or null where it names none.</summary>
    public HashSet<string>? NodeNames()
    {
        HashSet<string>? names = null;
        foreach (var field in Fields)
        {
            if (field is not { Key: NameField, Operator: "In" }) continue;
            if (names is null) names = new(field.Values, StringComparer.Ordinal);
            else names.IntersectWith(field.Values);
        }

        return names;
    }

    // A field is one value, so exactly one is compared with it.
    private static bool FieldHolds(LabelRequirement field, NodeFacts node) =>
        field.Operator is "In" or "NotIn"
        && field.Values.Length == 1
        && field.MatchesValue(field.Key == NameField ? node.Name : "");

    // A requirement that makes no sense spoils its term instead of holding.
    private static bool IsWellFormed(LabelRequirement expression) => expression.Operator switch
    {
        "In" or "NotIn" => !expression.Values.IsEmpty,
        "Exists" or "DoesNotExist" => expression.Values.IsEmpty,
        "Gt" or "Lt" => expression.Values.Length == 1
            && long.TryParse(expression.Values[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
