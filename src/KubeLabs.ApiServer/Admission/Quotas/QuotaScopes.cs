using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Which objects a ResourceQuota counts: those in all of its scopes. Pods have scopes, and claims that of their attributes class.</summary>
internal static class QuotaScopes
{
    public static bool Covers(KubeObject quota, KubeObject item)
    {
        foreach (var scope in quota.Spec.List("scopes"))
        {
            if (!IsIn(item, new(scope.AsString() ?? "", "Exists", []))) return false;
        }

        foreach (var selector in (quota.Spec?["scopeSelector"]).List("matchExpressions"))
        {
            var requirement = LabelRequirement.From(selector) with { Key = selector.Text("scopeName") };
            if (!IsIn(item, requirement)) return false;
        }

        return true;
    }

    private static bool IsIn(KubeObject item, LabelRequirement scope) => (item.Kind, scope.Key) switch
    {
        ("Pod", "Terminating") => item.Spec.Has("activeDeadlineSeconds"),
        ("Pod", "NotTerminating") => !item.Spec.Has("activeDeadlineSeconds"),
        ("Pod", "BestEffort") => QualityOfService.Of(item.Spec) == "BestEffort",
        ("Pod", "NotBestEffort") => QualityOfService.Of(item.Spec) != "BestEffort",
        ("Pod", "PriorityClass") => HasClass(item.Spec.Text("priorityClassName"), scope),
        ("Pod", "CrossNamespacePodAffinity") => LooksAbroad(item.Spec?["affinity"]),
        ("PersistentVolumeClaim", "VolumeAttributesClass") => HasClass(item.Spec.Text("volumeAttributesClassName"), scope),
        _ => false,
    };

    private static bool HasClass(string name, LabelRequirement scope) => scope.MatchesValue(name.Length == 0 ? null : name);

    private static bool LooksAbroad(Node? affinity)
    {
        foreach (var kind in (ReadOnlySpan<string>)["podAffinity", "podAntiAffinity"])
        {
            foreach (var term in (affinity?[kind]).List("requiredDuringSchedulingIgnoredDuringExecution"))
            {
                if (IsAbroad(term)) return true;
            }

            foreach (var term in (affinity?[kind]).List("preferredDuringSchedulingIgnoredDuringExecution"))
            {
                if (IsAbroad(term["podAffinityTerm"])) return true;
            }
        }

        return false;
    }

    private static bool IsAbroad(Node? term) => term.HasAny("namespaces") || term.Has("namespaceSelector");
}
