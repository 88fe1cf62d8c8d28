using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Requests and limits of a Pod as a whole.</summary>
internal static class PodResourceRules
{
    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        if (pod.Spec.Field("resources") is not { } resources) return;
        if (pod.Os == "windows")
        {
            causes.Forbidden(path, "may not be set for a windows pod");
            return;
        }

        if (resources.Has("claims")) causes.Forbidden(path.Child("claims"), "claims may not be set for Resources at pod-level");
        ResourceRules.OfPod(resources, pod.ClaimNames, path, causes);
        BelowContainers(pod, "requests", path.Child("requests"), causes);
        BelowContainers(pod, "limits", path.Child("limits"), causes);
        ContainersAboveLimit(pod, resources, path, causes);
    }

    /// <summary>What the Pod costs besides its containers.</summary>
    public static void Overhead(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("overhead") is not { } overhead) return;
        var asLimits = new MappingNode(overhead.Position, [new("limits", overhead)]);
        ResourceRules.OfContainer(asLimits, new HashSet<string>(), path, causes);
    }

    // Limits may be overcommitted, but for huge pages.
    private static void BelowContainers(PodContext pod, string kind, FieldPath path, CauseList causes)
    {
        foreach (var entry in pod.Spec.Field("resources").Map(kind))
        {
            if (kind == "limits" && !ResourceNames.IsHugePages(entry.Key)) continue;
            if (QuantityRules.Read(entry.Value) is not { } own || Sum(pod, kind, entry.Key) is not { } sum || sum <= own) continue;
            causes.Invalid(
                path.Key(entry.Key),
                own.ToString(),
                $"must be greater than or equal to aggregate container {kind} of {sum}");
        }
    }

    private static void ContainersAboveLimit(PodContext pod, Node resources, FieldPath path, CauseList causes)
    {
        var containers = pod.Spec.List("containers");
        for (var i = 0; i < containers.Length; i++)
        {
            foreach (var entry in containers[i]["resources"].Map("limits"))
            {
                if (QuantityRules.Read(resources["limits"]?[entry.Key]) is not { } most) continue;
                if (QuantityRules.Read(entry.Value) is not { } own || own <= most) continue;
                causes.Invalid(
                    path.Child("containers").At(i).Key(entry.Key).Child("limits"),
                    own.ToString(),
                    $"must be less than or equal to pod limits of {most}");
            }
        }
    }

    // Sidecars count with all others; an init container counts alone with the sidecars before it.
    private static Quantity? Sum(PodContext pod, string kind, string resource)
    {
        Quantity? all = null;
        foreach (var container in pod.Spec.List("containers")) all = Plus(all, Amount(container, kind, resource));
        Quantity? sidecars = null;
        Quantity? largest = null;
        foreach (var container in pod.Spec.List("initContainers"))
        {
            var amount = Amount(container, kind, resource);
            var atOnce = Plus(sidecars, amount);
            if (InitContainerRules.IsSidecar(container)) (all, sidecars) = (Plus(all, amount), atOnce);
            if (atOnce is { } value && (largest is null || value > largest)) largest = value;
        }

        return all is { } sum && (largest is null || sum >= largest) ? sum : largest;
    }

    private static Quantity? Amount(Node container, string kind, string resource) =>
        QuantityRules.Read(container["resources"]?[kind]?[resource]);

    private static Quantity? Plus(Quantity? one, Quantity? other) => one is { } a && other is { } b ? a + b : one ?? other;
}
