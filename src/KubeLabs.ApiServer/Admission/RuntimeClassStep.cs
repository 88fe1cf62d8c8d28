using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod takes overhead, node selector and tolerations from its RuntimeClass.</summary>
internal static class RuntimeClassStep
{
    private const string Mismatch = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

    public static AdmissionOutcome Apply(AdmissionRequest request)
    {
        if (!request.IsCreate || !request.Is("", "Pod")) return new(request.Object, null);
        var name = request.Object.Spec.Field("runtimeClassName")?.AsString();
        if (name is null) return new(request.Object, null);
        if (Find(request, name) is not { } runtime) return request.Forbid($"pod rejected: RuntimeClass {GoValue.Quote(name)} not found");
        if (runtime.Root["overhead"]?["podFixed"] is { } overhead && Differs(request.Object.Spec, overhead))
        {
            return request.Forbid(Mismatch);
        }

        if (Conflict(request.Object.Spec, runtime) is { } conflict) return request.Forbid(conflict);
        return request.Pass(request.Object.Root.Change("spec", spec => Filled(spec, runtime)));
    }

    public static AdmissionOutcome CheckOverhead(AdmissionRequest request)
    {
        if (!request.IsCreate || !request.Is("", "Pod")) return new(request.Object, null);
        var name = request.Object.Spec.Field("runtimeClassName")?.AsString();
        var hasOverhead = name is not null && Find(request, name)?.Root["overhead"] is { IsNull: false };
        return !hasOverhead && request.Object.Spec.Has("overhead")
            ? request.Forbid("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")
            : new(request.Object, null);
    }

    private static KubeObject? Find(AdmissionRequest request, string name) =>
        request.Existing.Find("node.k8s.io", "RuntimeClass", "", name);

    private static bool Differs(Node? spec, Node overhead)
    {
        var written = spec.Map("overhead");
        if (written.Length == 0) return false;
        if (written.Length != overhead.Entries.Length) return true;
        foreach (var entry in written)
        {
            if (ResourceAmounts.Of(entry.Value) != ResourceAmounts.Of(overhead[entry.Key])) return true;
        }

        return false;
    }

    private static string? Conflict(Node? spec, KubeObject runtime)
    {
        foreach (var entry in runtime.Root["scheduling"].Map("nodeSelector"))
        {
            var wanted = entry.Value.AsString();
            if (spec?["nodeSelector"]?[entry.Key]?.AsString() is not { } written || written == wanted) continue;
            return $"conflict: runtimeClass.scheduling.nodeSelector[{entry.Key}] = {wanted}; "
                + $"pod.spec.nodeSelector[{entry.Key}] = {written}";
        }

        return null;
    }

    private static MappingNode Filled(MappingNode spec, KubeObject runtime)
    {
        if (runtime.Root["overhead"]?["podFixed"] is MappingNode overhead && !spec.HasAny("overhead"))
        {
            spec = spec.With("overhead", overhead);
        }

        var scheduling = runtime.Root["scheduling"];
        if (scheduling.HasAny("nodeSelector"))
        {
            spec = spec.ChangeOrAdd("nodeSelector", selector => ResourceAmounts.FillFrom(selector, scheduling!["nodeSelector"]));
        }

        foreach (var toleration in scheduling.List("tolerations"))
        {
            if (!Has(spec, toleration)) spec = spec.Append("tolerations", toleration);
        }

        return spec;
    }

    private static bool Has(MappingNode spec, Node toleration)
    {
        foreach (var item in spec.List("tolerations"))
        {
            if (item.ValueEquals(toleration)) return true;
        }

        return false;
    }
}
