using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the containers of a Pod need together: the sum of all that run at once, or what an init container needs beside the
/// sidecars that started before it, whichever is more. The source is component-helpers' <c>AggregateContainerRequests</c>.
/// </summary>
public static class ContainerResources
{
    /// <summary>The amounts by resource.</summary>
    /// <param name="podSpec">The <c>spec</c> of a Pod.</param>
    /// <param name="side"><c>requests</c> or <c>limits</c>.</param>
    public static IReadOnlyDictionary<string, Quantity> Sum(Node podSpec, string side)
    {
        var sum = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in podSpec["containers"] is { } all ? all.Items : []) Add(sum, container["resources"]?[side]);
        if (podSpec["initContainers"] is { } inits) AddInit(sum, inits, side);
        return sum;
    }

    private static void AddInit(Dictionary<string, Quantity> sum, Node inits, string side)
    {
        var sidecars = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        var most = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in inits.Items)
        {
            var amounts = container["resources"]?[side];
            if (container["restartPolicy"]?.AsString() == "Always")
            {
                Add(sum, amounts);
                Add(sidecars, amounts);
                Raise(most, sidecars);
                continue;
            }

            var during = new Dictionary<string, Quantity>(sidecars, StringComparer.Ordinal);
            Add(during, amounts);
            Raise(most, during);
        }

        Raise(sum, most);
    }

    private static void Add(Dictionary<string, Quantity> sum, Node? amounts)
    {
        if (amounts is null) return;
        foreach (var entry in amounts.Entries)
        {
            if (ResourceAmounts.Of(entry.Value) is not { } amount) continue;
            sum[entry.Key] = sum.TryGetValue(entry.Key, out var before) ? before + amount : amount;
        }
    }

    private static void Raise(Dictionary<string, Quantity> sum, Dictionary<string, Quantity> to)
    {
        foreach (var (name, amount) in to)
        {
            if (!sum.TryGetValue(name, out var before) || before < amount) sum[name] = amount;
        }
    }
}
