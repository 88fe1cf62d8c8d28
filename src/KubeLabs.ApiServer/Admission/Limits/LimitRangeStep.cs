using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The LimitRanges of a namespace: containers get their defaults, and Pods, containers and claims stay within their bounds.</summary>
internal static class LimitRangeStep
{
    private const string Annotation = "kubernetes.io/limit-ranger";

    public static AdmissionOutcome Apply(AdmissionRequest request)
    {
        if (!request.IsCreate || !request.Is("", "Pod")) return new(request.Object, null);
        var root = request.Object.Root;
        foreach (var range in Ranges(request)) root = WithDefaults(root, range);
        return request.Pass(root);
    }

    public static AdmissionOutcome Check(AdmissionRequest request)
    {
        var isClaim = request.Is("", "PersistentVolumeClaim");
        if (!isClaim && !(request.IsCreate && request.Is("", "Pod"))) return new(request.Object, null);
        foreach (var range in Ranges(request))
        {
            var reasons = new List<string>();
            foreach (var item in range.Spec.List("limits"))
            {
                if (isClaim) CheckClaim(request.Object, item, reasons);
                else CheckPod(request.Object, item, reasons);
            }

            if (reasons.Count > 0) return request.Forbid(Aggregate.Print(reasons));
        }

        return new(request.Object, null);
    }

    private static IEnumerable<KubeObject> Ranges(AdmissionRequest request) =>
        request.Existing.List("", "LimitRange", request.Object.Namespace);

    private static void CheckClaim(KubeObject claim, Node item, List<string> reasons)
    {
        if (item.Text("type") != "PersistentVolumeClaim") return;
        new LimitBounds(item, reasons).CheckClaim(AmountMap.Of(claim.Spec?["resources"]?["requests"]));
    }

    private static void CheckPod(KubeObject pod, Node item, List<string> reasons)
    {
        if (pod.Spec is not { } spec) return;
        var bounds = new LimitBounds(item, reasons);
        switch (item.Text("type"))
        {
            case "Container":
                foreach (var container in spec.List("containers")) CheckContainer(container, bounds);
                foreach (var container in spec.List("initContainers")) CheckContainer(container, bounds);
                break;
            case "Pod":
                bounds.Check(PodResources.WithoutOverhead(spec, "requests"), PodResources.WithoutOverhead(spec, "limits"));
                break;
        }
    }

    private static void CheckContainer(Node container, LimitBounds bounds)
    {
        var resources = container["resources"];
        bounds.Check(AmountMap.Of(resources?["requests"]), AmountMap.Of(resources?["limits"]));
    }

    private static MappingNode WithDefaults(MappingNode root, KubeObject range)
    {
        var (limits, requests) = (MappingNode.Empty(root.Position), MappingNode.Empty(root.Position));
        foreach (var item in range.Spec.List("limits"))
        {
            if (item.Text("type") != "Container") continue;
            foreach (var entry in item.Map("defaultRequest")) requests = requests.With(entry.Key, entry.Value);
            foreach (var entry in item.Map("default")) limits = limits.With(entry.Key, entry.Value);
        }

        var notes = new List<string>();
        root = root.Change("spec", spec => spec
            .ChangeEach("containers", container => Filled(container, "container", limits, requests, notes))
            .ChangeEach("initContainers", container => Filled(container, "init container", limits, requests, notes)));
        return notes.Count == 0 ? root : WithNote(root, "LimitRanger plugin set: " + string.Join("; ", notes));
    }

    private static MappingNode Filled(MappingNode container, string what, MappingNode limits, MappingNode requests, List<string> notes)
    {
        Note(container, "requests", requests, $"request for {what}", notes);
        Note(container, "limits", limits, $"limit for {what}", notes);
        return container.ChangeOrAdd("resources", resources =>
            WithAmounts(WithAmounts(resources, "limits", limits), "requests", requests));
    }

    private static MappingNode WithAmounts(MappingNode resources, string side, MappingNode defaults) => defaults.Values.Length == 0
        ? resources
        : resources.ChangeOrAdd(side, amounts => ResourceAmounts.FillFrom(amounts, defaults));

    private static void Note(MappingNode container, string side, MappingNode defaults, string what, List<string> notes)
    {
        var written = container["resources"]?[side];
        var names = defaults.Values.Select(entry => entry.Key).Where(name => written?[name] is null).Order(StringComparer.Ordinal).ToList();
        if (names.Count > 0) notes.Add($"{string.Join(", ", names)} {what} {container.Text("name")}");
    }

    private static MappingNode WithNote(MappingNode root, string note) => root.ChangeOrAdd(
        "metadata", metadata => metadata.ChangeOrAdd("annotations", annotations => annotations.Set(Annotation, note)));
}
