using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What a Pod asks of its node. Containers run side by side and add up, with the sidecars; an init container runs alone but
/// for the sidecars before it, so the largest of them counts. Source: <c>PodRequests</c> of component-helpers, and the
/// defaulting of requests by limits in the core API.
/// </summary>
internal static class PodRequests
{
    /// <summary>The requests of a Pod with its overhead.</summary>
    public static ResourceList Of(PodView pod)
    {
        var spec = pod.Spec;
        var resources = OfContainers(spec, pod.Status);
        OfWholePod(spec.Resources, resources);
        resources.Add(ResourceList.Read(spec.Overhead));
        return resources;
    }

    private static ResourceList OfContainers(PodSpecView spec, Node? status)
    {
        var running = new ResourceList();
        var refused = IsResizeRefused(status);
        foreach (var container in spec.Containers) running.Add(OfContainer(container, status?["containerStatuses"], refused));
        var sidecars = new ResourceList();
        var starting = new ResourceList();
        foreach (var container in spec.InitContainers)
        {
            var step = OfContainer(container, container.IsSidecar ? status?["initContainerStatuses"] : null, refused);
            if (container.IsSidecar)
            {
                running.Add(step);
                sidecars.Add(step);
                starting.Max(sidecars);
                continue;
            }

            step.Add(sidecars);
            starting.Max(step);
        }

        running.Max(starting);
        return running;
    }

    // A container that is being resized holds the larger of what it has and what it shall have; of a refused resize what it has.
    private static ResourceList OfContainer(ContainerView container, Node? statuses, bool resizeRefused)
    {
        var requests = ResourceList.Read(container.Requests);
        requests.Default(ResourceList.Read(container.Limits));
        if (statuses is null || Status(statuses, container.Name) is not { } status || status["resources"] is null) return requests;
        if (resizeRefused) requests = new();
        requests.Max(ResourceList.Read(status["resources"]?["requests"]));
        requests.Max(ResourceList.Read(status["allocatedResources"]));
        return requests;
    }

    private static bool IsResizeRefused(Node? status)
    {
        foreach (var condition in status?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "PodResizePending") return condition["reason"]?.AsString() == "Infeasible";
        }

        return false;
    }

    private static Node? Status(Node statuses, string container)
    {
        foreach (var status in statuses.Items)
        {
            if (string.Equals(status["name"]?.AsString(), container, StringComparison.Ordinal)) return status;
        }

        return null;
    }

    // A request of the whole Pod stands in place of the sum; a limit of it only where no container asks for the resource.
    private static void OfWholePod(Node? wholePod, ResourceList resources)
    {
        if (wholePod is null) return;
        foreach (var (resource, limit) in ResourceList.Read(wholePod["limits"]).Amounts)
        {
            if (IsForWholePod(resource) && !resources.Has(resource)) resources.Set(resource, limit);
        }

        foreach (var (resource, request) in ResourceList.Read(wholePod["requests"]).Amounts)
        {
            if (IsForWholePod(resource)) resources.Set(resource, request);
        }
    }

    private static bool IsForWholePod(string resource) =>
        resource is "cpu" or "memory" || resource.StartsWith("hugepages-", StringComparison.Ordinal);
}
