using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Maps from resources to amounts.</summary>
internal static class ResourceAmounts
{
    /// <summary>The amounts rounded up to thousandths, away from zero, as the API server keeps them.</summary>
    public static MappingNode Round(MappingNode amounts)
    {
        var result = amounts;
        foreach (var entry in amounts.Values)
        {
            if (Of(entry.Value) is not { } amount || decimal.IsInteger(amount.Value) || amount.Milli / 1000 == amount.Value) continue;
            result = result.With(entry.Key, ScalarNode.Of(entry.Value.Position, Up(amount).ToString()));
        }

        return result;
    }

    /// <summary>An amount, or null where it is none.</summary>
    public static Quantity? Of(Node? value) =>
        value is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount) ? amount : null;

    /// <summary>Adds the keys of <paramref name="from"/> that <paramref name="to"/> lacks.</summary>
    public static MappingNode FillFrom(MappingNode to, Node? from)
    {
        if (from is null) return to;
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in from.Entries)
        {
            if (to.IndexOf(entry.Key) < 0) entries.Add(new(entry.Key, to.Position, entry.Value));
        }

        return entries.Count == 0 ? to : new(to.Position, to.Values.AddRange(entries));
    }

    // So large an amount has no thousandths.
    private static Quantity Up(Quantity amount)
    {
        if (Math.Abs(amount.Value) > long.MaxValue) return amount;
        var milli = decimal.Truncate(amount.Value * 1000) + Math.Sign(amount.Value);
        return amount with { Value = milli / 1000 };
    }
}
