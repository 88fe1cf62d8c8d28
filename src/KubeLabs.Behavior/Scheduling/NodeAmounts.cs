using KubeLabs.ApiServer;

namespace KubeLabs.Behavior;

/// <summary>
/// Amounts by resource as the scheduler counts: CPU in thousandths, all else in whole units, each rounded up.
/// </summary>
internal sealed class NodeAmounts
{
    private readonly SortedDictionary<string, long> _amounts = new(StringComparer.Ordinal);

    /// <summary>What the scheduler itself looks at first, in its order; other resources follow by name.</summary>
    public static NodeAmounts Of(ResourceList list)
    {
        var amounts = new NodeAmounts();
        foreach (var (resource, quantity) in list.Amounts)
        {
            if (IsCounted(resource)) amounts._amounts[resource] = Round(resource, quantity);
        }

        return amounts;
    }

    public long this[string resource] => _amounts.GetValueOrDefault(resource);

    /// <summary>The resources beyond CPU, memory and storage that are asked for, by name.</summary>
    public IEnumerable<string> Scalars => _amounts.Keys.Where(IsScalar);

    public void Add(NodeAmounts other)
    {
        foreach (var (resource, amount) in other._amounts) _amounts[resource] = Clamp((decimal)this[resource] + amount);
    }

    /// <summary>An amount as Kubernetes prints it: <c>900m</c>, <c>3Gi</c>.</summary>
    public static string Print(string resource, long amount) => resource switch
    {
        "cpu" => new Quantity(amount / 1000m, QuantityFormat.DecimalSI).ToString(),
        "memory" or "ephemeral-storage" => (Quantity.Of(amount) with { Format = QuantityFormat.BinarySI }).ToString(),
        _ => Quantity.Of(amount).ToString(),
    };

    private static bool IsCounted(string resource) => resource is "cpu" or "memory" or "ephemeral-storage" or "pods" || IsScalar(resource);

    // Extended resources (example.com/gpu), huge pages and attachable volumes; other names without a domain do not count.
    private static bool IsScalar(string resource) =>
        resource.Contains("kubernetes.io/", StringComparison.Ordinal)
        || resource.StartsWith("hugepages-", StringComparison.Ordinal)
        || resource.StartsWith("attachable-volumes-", StringComparison.Ordinal)
        || (resource.Contains('/', StringComparison.Ordinal) && !resource.StartsWith("requests.", StringComparison.Ordinal));

    private static long Round(string resource, Quantity quantity) => Clamp(resource == "cpu" ? quantity.Milli : quantity.Units);

    private static long Clamp(decimal value) => (long)Math.Clamp(value, long.MinValue, long.MaxValue);
}
