using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The priority of a Pod comes from its PriorityClass, else from the default class, else it is 0.</summary>
internal static class PriorityStep
{
    private const string Group = "scheduling.k8s.io";
    private const string Kind = "PriorityClass";
    private const string Computed = "must not be provided in pod spec; priority admission controller computed";

    public static AdmissionOutcome Apply(AdmissionRequest request)
    {
        if (!request.Is("", "Pod")) return new(request.Object, null);
        if (request.Old is { } old) return request.Pass(request.Object.Root.Change("spec", spec => Keep(spec, old.Spec)));
        var name = request.Object.Spec.Text("priorityClassName");
        var found = name.Length == 0 ? DefaultClass(request.Existing) : Named(request.Existing, name);
        if (name.Length > 0 && found is null) return request.Forbid($"no PriorityClass with name {name} was found");
        return WithPriority(request, found);
    }

    /// <summary>Only one class is the default.</summary>
    public static AdmissionOutcome OneDefaultClass(AdmissionRequest request)
    {
        if (!request.Is(Group, Kind) || !request.Object.Root.Flag("globalDefault")) return new(request.Object, null);
        var other = DefaultClass(request.Existing);
        return other is null || (!request.IsCreate && other.Name == request.Object.Name)
            ? new(request.Object, null)
            : request.Forbid($"PriorityClass {other.Name} is already marked as default. Only one default can exist");
    }

    private static AdmissionOutcome WithPriority(AdmissionRequest request, KubeObject? found)
    {
        var spec = request.Object.Spec;
        var priority = found?.Root.Number("value") ?? 0;
        var policy = found is null ? "PreemptLowerPriority" : found.Root.Text("preemptionPolicy");
        if (spec?["priority"]?.AsInteger() is { } written && written != priority)
        {
            return request.Forbid(string.Create(
                CultureInfo.InvariantCulture,
                $"the integer value of priority ({written}) {Computed} {priority} from the given PriorityClass name"));
        }

        if (policy.Length > 0 && spec.Field("preemptionPolicy")?.AsString() is { } asked && asked != policy)
        {
            return request.Forbid($"the string value of PreemptionPolicy ({asked}) {Computed} {policy} from the given PriorityClass name");
        }

        return request.Pass(request.Object.Root.Change("spec", map => Filled(map, found?.Name ?? "", priority, policy)));
    }

    private static MappingNode Filled(MappingNode spec, string name, long priority, string policy)
    {
        if (name.Length > 0 && spec.Text("priorityClassName") != name) spec = spec.Set("priorityClassName", name);
        if (spec.Lacks("priority")) spec = spec.Set("priority", priority);
        return policy.Length > 0 && spec.Lacks("preemptionPolicy") ? spec.Set("preemptionPolicy", policy) : spec;
    }

    private static MappingNode Keep(MappingNode spec, Node? old)
    {
        foreach (var field in (ReadOnlySpan<string>)["priority", "preemptionPolicy"])
        {
            if (spec.Lacks(field) && old.Field(field) is { } value) spec = spec.With(field, value);
        }

        return spec;
    }

    private static KubeObject? Named(IExistingObjects existing, string name) =>
        existing.Find(Group, Kind, "", name) ?? SystemClass(name);

    // Every cluster has these two.
    private static KubeObject? SystemClass(string name)
    {
        var value = name switch
        {
            "system-cluster-critical" => 2_000_000_000,
            "system-node-critical" => 2_000_001_000,
            _ => 0,
        };
        if (value == 0) return null;
        var root = NodeEdit.Mapping(
            default, ("value", ScalarNode.Of(default, value)), ("preemptionPolicy", ScalarNode.Of(default, "PreemptLowerPriority")));
        return new(new(Group, "v1", Kind), "", name, root);
    }

    private static KubeObject? DefaultClass(IExistingObjects existing)
    {
        KubeObject? lowest = null;
        foreach (var item in existing.List(Group, Kind, null))
        {
            if (!item.Root.Flag("globalDefault")) continue;
            if (lowest is null || item.Root.Number("value") < lowest.Root.Number("value")) lowest = item;
        }

        return lowest;
    }
}
