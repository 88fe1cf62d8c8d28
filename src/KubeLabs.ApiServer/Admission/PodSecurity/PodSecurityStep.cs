using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The Pod security standard of a namespace: a Pod that breaks what is enforced is refused; for a workload, whose Pods will be, there is a
/// warning alone.
/// </summary>
internal static class PodSecurityStep
{
    public static AdmissionOutcome Check(AdmissionRequest request)
    {
        if (request.Is("", "Namespace")) return CheckNamespace(request);
        if (Template(request) is not { } template) return new(request.Object, null);
        var found = request.Existing.Find("", "Namespace", "", request.Object.Namespace);
        var security = NamespaceSecurity.Of(found?.Labels);
        var isPod = request.Is("", "Pod");
        if (isPod && !request.IsCreate && !IsSignificant(request.Object, request.Old!)) return new(request.Object, null);
        if (isPod && Violation(security.Enforce, template) is { } violation) return request.Forbid($"violates PodSecurity {violation}");
        return Violation(security.Warn, template) is { } warning
            ? new(request.Object, null) { Warnings = [$"would violate PodSecurity {warning}"] }
            : new(request.Object, null);
    }

    private static string? Violation(SecurityLevel level, Node template)
    {
        if (level.IsPrivileged || template["spec"] is not { } spec) return null;
        var faults = SecurityStandard.Faults(level, new(template["metadata"], spec, level.Minor));
        return faults.Count == 0 ? null : $"{GoValue.Quote(level.ToString())}: {string.Join(", ", faults)}";
    }

    // The Pod itself, or the template of a workload.
    private static Node? Template(AdmissionRequest request) => (request.Type.Type.Group, request.Type.Type.Kind) switch
    {
        ("", "Pod") => request.Object.Root,
        ("", "PodTemplate") => request.Object.Root["template"],
        ("", "ReplicationController") or ("apps", "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet") or ("batch", "Job") =>
            request.Object.Spec?["template"],
        ("batch", "CronJob") => request.Object.Spec?["jobTemplate"]?["spec"]?["template"],
        _ => null,
    };

    // Of what may change in a Pod only an image matters.
    private static bool IsSignificant(KubeObject pod, KubeObject old) => Images(pod) != Images(old);

    private static string Images(KubeObject pod)
    {
        var images = new List<string>();
        foreach (var list in (ReadOnlySpan<string>)["initContainers", "containers", "ephemeralContainers"])
        {
            images.Add(list);
            foreach (var container in pod.Spec.List(list)) images.Add(container.Text("image"));
        }

        return string.Join('\n', images);
    }

    private static AdmissionOutcome CheckNamespace(AdmissionRequest request)
    {
        if (request.Old is not { } old) return new(request.Object, null);
        var (before, after) = (NamespaceSecurity.Of(old.Labels).Enforce, NamespaceSecurity.Of(request.Object.Labels).Enforce);
        var isRelaxed = before.Version == after.Version && after.Strictness <= before.Strictness;
        if (after.IsPrivileged || isRelaxed) return new(request.Object, null);
        var warnings = ExistingPods(request, after);
        return warnings.IsEmpty ? new(request.Object, null) : new(request.Object, null)
        {
            Warnings =
            [
                $"existing pods in namespace {GoValue.Quote(request.Object.Name)} violate the new PodSecurity enforce level {GoValue.Quote(after.ToString())}",
                .. warnings,
            ],
        };
    }

    private static ImmutableArray<string> ExistingPods(AdmissionRequest request, SecurityLevel level)
    {
        var byFault = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var pod in request.Existing.PodsIn(request.Object.Name))
        {
            if (pod.Spec is not { } spec) continue;
            var faults = SecurityStandard.Faults(level, new(pod.Metadata, spec, level.Minor));
            if (faults.Count == 0) continue;
            var text = string.Join(", ", faults.Select(fault => fault.Reason));
            if (!byFault.TryGetValue(text, out var names)) byFault[text] = names = new(StringComparer.Ordinal);
            names.Add(pod.Name);
        }

        return [.. byFault.Select(entry => Existing(entry.Value, entry.Key)).Order(StringComparer.Ordinal)];
    }

    private static string Existing(SortedSet<string> names, string faults) => names.Count switch
    {
        1 => $"{names.Min}: {faults}",
        2 => $"{names.Min} (and 1 other pod): {faults}",
        _ => $"{names.Min} (and {names.Count - 1} other pods): {faults}",
    };
}
