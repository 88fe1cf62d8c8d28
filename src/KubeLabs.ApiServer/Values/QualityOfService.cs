using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The quality of service class of a Pod. The source is <c>ComputePodQOS</c>.</summary>
public static class QualityOfService
{
    private static readonly string[] _resources = ["cpu", "memory"];

    /// <summary><c>Guaranteed</c>, <c>Burstable</c> or <c>BestEffort</c>.</summary>
    /// <param name="podSpec">The <c>spec</c> of a Pod.</param>
    public static string Of(Node? podSpec)
    {
        var parts = Parts(podSpec);
        var any = false;
        var guaranteed = true;
        foreach (var resource in _resources)
        {
            var (requests, limits) = (Quantity.Zero, Quantity.Zero);
            foreach (var part in parts)
            {
                var limit = Positive(part?["limits"]?[resource]);
                guaranteed &= limit > Quantity.Zero;
                limits += limit;
                requests += Positive(part?["requests"]?[resource]);
            }

            any |= requests > Quantity.Zero || limits > Quantity.Zero;
            guaranteed &= requests == limits;
        }

        return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
    }

    // Resources of the Pod as a whole count instead of those of its containers.
    private static List<Node?> Parts(Node? podSpec)
    {
        if (podSpec.Field("resources") is { } whole) return [whole];
        var parts = new List<Node?>();
        foreach (var container in podSpec.List("containers")) parts.Add(container["resources"]);
        foreach (var container in podSpec.List("initContainers")) parts.Add(container["resources"]);
        return parts;
    }

    private static Quantity Positive(Node? value) =>
        ResourceAmounts.Of(value) is { IsNegative: false } amount ? amount : Quantity.Zero;
}
