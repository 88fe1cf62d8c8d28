using System.Collections.Immutable;
using KubeLabs.ApiServer;

namespace KubeLabs.Behavior;

/// <summary>What the Pods of a scaled workload request. Source: the controller's <c>calculateRequests</c>.</summary>
/// <param name="Spec">The specification of its Pods.</param>
public readonly record struct AutoscalerTarget(PodSpecView Spec)
{
    /// <summary>
    /// What a Pod requests of a resource, in thousandths; null where a container, or sidecar, that counts requests nothing: then there is
    /// no utilisation. A limit without a request is one, as the API server sets the request of a Pod to its limit.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="container">The container that alone counts, or empty for all.</param>
    public decimal? Request(string resource, string container)
    {
        if (container.Length == 0 && NodeLists.Present(Spec.Resources?["requests"]) is not null)
            return Spec.Node is { } spec && PodResources.Requests(spec).TryGetValue(resource, out var whole) ? whole.Milli : null;
        decimal? sum = null;
        foreach (var item in Counted(container))
        {
            if ((Amounts.Of(item.Requests?[resource]) ?? Amounts.Of(item.Limits?[resource])) is not { } request) return null;
            sum = (sum ?? 0) + request.Milli;
        }

        return sum;
    }

    /// <summary>The containers that keep a resource from having a utilisation, as they request nothing of it.</summary>
    public ImmutableArray<ContainerView> Without(string resource)
    {
        if (NodeLists.Present(Spec.Resources?["requests"]) is not null) return [];
        return [.. Counted("").Where(item => Amounts.Of(item.Requests?[resource]) is null && Amounts.Of(item.Limits?[resource]) is null)];
    }

    private ImmutableArray<ContainerView> Counted(string container) =>
    [
        .. Spec.Containers.AddRange(Spec.InitContainers.Where(static item => item.IsSidecar))
            .Where(item => container.Length == 0 || item.Name == container),
    ];
}
