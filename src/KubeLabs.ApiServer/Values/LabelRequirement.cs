using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One requirement of a selector.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator"><c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>; of node affinity also <c>Gt</c> and <c>Lt</c>.</param>
/// <param name="Values">The values that the operator compares with.</param>
public sealed record LabelRequirement(string Key, string Operator, ImmutableArray<string> Values)
{
    /// <summary>Where it was written.</summary>
    public Position At { get; init; }

    /// <summary>Reads an item of <c>matchExpressions</c>.</summary>
    public static LabelRequirement From(Node item)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var value in item["values"] is { } list ? list.Items : []) values.Add(value.AsString() ?? "");
        return new(item["key"]?.AsString() ?? "", item["operator"]?.AsString() ?? "", values.ToImmutable()) { At = item.Position };
    }

    /// <summary>Whether it holds for these labels. <c>NotIn</c> and <c>DoesNotExist</c> hold where the label is absent.</summary>
    public bool Matches(Node? labels) => MatchesValue(labels?[Key]?.AsString());

    /// <summary>Whether it holds for the value of its label, null where the label is absent.</summary>
    public bool MatchesValue(string? value) => Operator switch
    {
        "In" => value is not null && Values.Contains(value),
        "NotIn" => value is null || !Values.Contains(value),
        "Exists" => value is not null,
        "DoesNotExist" => value is null,
        "Gt" => Compare(value) > 0,
        "Lt" => Compare(value) < 0,
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => Operator switch
    {
        "In" when Values.Length == 1 => $"{Key}={Values[0]}",
        "In" => $"{Key} in ({string.Join(',', Values)})",
        "NotIn" => $"{Key} notin ({string.Join(',', Values)})",
        "Exists" => Key,
        "DoesNotExist" => $"!{Key}",
        _ => $"{Key} {Operator} {string.Join(',', Values)}",
    };

    // Not numbers on both sides: the requirement does not hold.
    private int Compare(string? value) =>
        Values.Length == 1 && Parse(value) is { } left && Parse(Values[0]) is { } right ? left.CompareTo(right) : 0;

    private static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
