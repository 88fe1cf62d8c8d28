using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Maps from resources to amounts as values.</summary>
internal static class AmountMap
{
    /// <summary>The amounts of a map; what is no amount is left out.</summary>
    public static Dictionary<string, Quantity> Of(Node? map)
    {
        var amounts = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var entry in map.Members())
        {
            if (ResourceAmounts.Of(entry.Value) is { } amount) amounts[entry.Key] = amount;
        }

        return amounts;
    }

    /// <summary>Adds amounts to others.</summary>
    public static void Add(Dictionary<string, Quantity> sum, IReadOnlyDictionary<string, Quantity> more)
    {
        foreach (var (name, amount) in more)
        {
            // Nothing has no notation of its own.
            var isMore = sum.TryGetValue(name, out var before) && before != Quantity.Zero;
            sum[name] = isMore ? before + amount : amount;
        }
    }

    /// <summary>As messages about quotas have it: <c>cpu=1,pods=2</c>, sorted by name.</summary>
    public static string Print(IEnumerable<KeyValuePair<string, Quantity>> amounts) =>
        string.Join(',', amounts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));
}
