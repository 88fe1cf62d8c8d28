using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What a Pod as a whole asks for: the sum of its containers, and in its place what the Pod itself says of CPU, memory and huge pages,
/// then the overhead of its runtime. The source is component-helpers' <c>PodRequests</c> and <c>PodLimits</c>.
/// </summary>
public static class PodResources
{
    /// <summary>The requests by resource.</summary>
    /// <param name="podSpec">The <c>spec</c> of a Pod.</param>
    public static IReadOnlyDictionary<string, Quantity> Requests(Node podSpec)
    {
        var sum = WithoutOverhead(podSpec, "requests");
        foreach (var entry in podSpec.Map("overhead")) Add(sum, entry);
        return sum;
    }

    /// <summary>The limits by resource. Overhead counts where there is a limit.</summary>
    /// <param name="podSpec">The <c>spec</c> of a Pod.</param>
    public static IReadOnlyDictionary<string, Quantity> Limits(Node podSpec)
    {
        var sum = WithoutOverhead(podSpec, "limits");
        foreach (var entry in podSpec.Map("overhead"))
        {
            if (sum.TryGetValue(entry.Key, out var limit) && limit != Quantity.Zero) Add(sum, entry);
        }

        return sum;
    }

    /// <summary>One side without the overhead of the runtime.</summary>
    internal static Dictionary<string, Quantity> WithoutOverhead(Node podSpec, string side)
    {
        var sum = new Dictionary<string, Quantity>(ContainerResources.Sum(podSpec, side), StringComparer.Ordinal);
        foreach (var entry in podSpec["resources"].Map(side))
        {
            if (IsForWholePod(entry.Key) && ResourceAmounts.Of(entry.Value) is { } amount) sum[entry.Key] = amount;
        }

        return sum;
    }

    /// <summary>Whether a Pod can ask for a resource as a whole.</summary>
    internal static bool IsForWholePod(string resource) =>
        resource is "cpu" or "memory" || resource.StartsWith("hugepages-", StringComparison.Ordinal);

    private static void Add(Dictionary<string, Quantity> sum, MapEntry entry)
    {
        if (ResourceAmounts.Of(entry.Value) is not { } amount) return;
        sum[entry.Key] = sum.TryGetValue(entry.Key, out var before) ? before + amount : amount;
    }
}
