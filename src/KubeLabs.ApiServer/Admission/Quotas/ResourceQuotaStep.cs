using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The ResourceQuotas of a namespace. What is used is counted from what exists, as the quota controller would have counted it.
/// </summary>
internal static class ResourceQuotaStep
{
    // Quotas of these couple counting with a duty to say how much: every container must.
    private static readonly string[] _mustBeSaid = ["cpu", "limits.cpu", "limits.memory", "memory", "requests.cpu", "requests.memory"];

    public static AdmissionOutcome Check(AdmissionRequest request)
    {
        var type = request.Type;
        if (!type.IsNamespaced || type.Type.Kind == "Event") return new(request.Object, null);
        if (!request.IsCreate && !(request.Is("", "Service") || request.Is("", "PersistentVolumeClaim"))) return new(request.Object, null);
        Dictionary<string, Quantity>? asked = null;
        var quotas = Relevant(request);
        foreach (var quota in quotas)
        {
            if (Unsaid(quota, request) is { } unsaid) return request.Forbid($"failed quota: {quota.Name}: {unsaid}");
        }

        foreach (var quota in quotas)
        {
            asked ??= QuotaUsage.Of(request.Object, type);
            if (Exceeded(quota, Change(asked, quota, request), request) is { } exceeded) return request.Forbid(exceeded);
        }

        return new(request.Object, null);
    }

    private static List<KubeObject> Relevant(AdmissionRequest request)
    {
        var quotas = new List<KubeObject>();
        foreach (var quota in request.Existing.List("", "ResourceQuota", request.Object.Namespace))
        {
            if (Tracked(quota, request.Type).Any() && QuotaScopes.Covers(quota, request.Object)) quotas.Add(quota);
        }

        return quotas;
    }

    private static IEnumerable<KeyValuePair<string, Quantity>> Tracked(KubeObject quota, ResourceType type) =>
        AmountMap.Of(quota.Spec?["hard"]).Where(entry => QuotaUsage.IsTracked(entry.Key, type));

    private static string? Unsaid(KubeObject quota, AdmissionRequest request)
    {
        var spec = request.Object.Spec;
        if (!request.Is("", "Pod") || SaysForWholePod(spec)) return null;
        var missing = new List<string>();
        foreach (var resource in _mustBeSaid.Where(name => quota.Spec?["hard"]?[name] is not null))
        {
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var container in spec.List("containers")) AddWhereUnsaid(container, resource, names);
            foreach (var container in spec.List("initContainers")) AddWhereUnsaid(container, resource, names);
            if (names.Count > 0) missing.Add($"{resource} for: {string.Join(',', names)}");
        }

        return missing.Count == 0 ? null : $"must specify {string.Join("; ", missing)}";
    }

    private static void AddWhereUnsaid(Node container, string resource, SortedSet<string> names)
    {
        var isLimit = resource.StartsWith("limits.", StringComparison.Ordinal);
        var said = container["resources"]?[isLimit ? "limits" : "requests"]?[resource[(resource.IndexOf('.', StringComparison.Ordinal) + 1)..]];
        if (said is null) names.Add(container.Text("name"));
    }

    private static bool SaysForWholePod(Node? spec)
    {
        foreach (var side in (ReadOnlySpan<string>)["requests", "limits"])
        {
            foreach (var entry in (spec?["resources"]).Map(side))
            {
                if (PodResources.IsForWholePod(entry.Key)) return true;
            }
        }

        return false;
    }

    // An update is charged with what it adds, where the quota counted the object before.
    private static Dictionary<string, Quantity> Change(Dictionary<string, Quantity> asked, KubeObject quota, AdmissionRequest request)
    {
        if (request.Old is not { } old || !QuotaScopes.Covers(quota, old)) return asked;
        var change = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        var before = QuotaUsage.Of(old, request.Type);
        foreach (var (name, amount) in asked)
        {
            var added = amount - before.GetValueOrDefault(name);
            if (added > Quantity.Zero) change[name] = added;
        }

        return change;
    }

    private static string? Exceeded(KubeObject quota, Dictionary<string, Quantity> asked, AdmissionRequest request)
    {
        var relevant = Tracked(quota, request.Type)
            .Where(hard => asked.TryGetValue(hard.Key, out var amount) && amount != Quantity.Zero)
            .ToList();
        if (relevant.Count == 0) return null;
        var used = Used(quota, request);
        var over = relevant.FindAll(hard => used.GetValueOrDefault(hard.Key) + asked[hard.Key] > hard.Value);
        if (over.Count == 0) return null;
        var requested = AmountMap.Print(over.Select(hard => KeyValuePair.Create(hard.Key, asked[hard.Key])));
        var already = AmountMap.Print(over.Select(hard => KeyValuePair.Create(hard.Key, used.GetValueOrDefault(hard.Key))));
        return $"exceeded quota: {quota.Name}, requested: {requested}, used: {already}, limited: {AmountMap.Print(over)}";
    }

    private static Dictionary<string, Quantity> Used(KubeObject quota, AdmissionRequest request)
    {
        var (ns, type) = (request.Object.Namespace, request.Type);
        var used = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        var items = request.Is("", "Pod")
            ? request.Existing.PodsIn(ns)
            : request.Existing.List(type.Type.Group, type.Type.Kind, ns);
        foreach (var item in items)
        {
            if (QuotaScopes.Covers(quota, item)) AmountMap.Add(used, QuotaUsage.Of(item, type));
        }

        return used;
    }
}
