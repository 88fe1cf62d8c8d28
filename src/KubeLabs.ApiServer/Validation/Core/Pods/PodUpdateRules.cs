using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What an update may change in the spec of a Pod.</summary>
internal static class PodUpdateRules
{
    private const string OnlyThese =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
        + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
        + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private const string GracePeriod = "terminationGracePeriodSeconds";
    private static readonly string[] _mayChange = ["activeDeadlineSeconds", "schedulingGates", "tolerations"];

    public static void Validate(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        if (!Containers(spec, old, "containers", path, causes) || !Containers(spec, old, "initContainers", path, causes)) return;
        if (!Deadline(spec, old, path.Child("activeDeadlineSeconds"), causes)) return;
        Tolerations(spec, old, path.Child("tolerations"), causes);
        NewGates(spec, old, path.Child("schedulingGates"), causes);
        if (spec is not MappingNode now || old is not MappingNode before) return;
        var munged = Munge(now, before);
        if (before.List("schedulingGates").Length > 0) munged = GatedPodUpdateRules.Munge(munged, before, path, causes);
        if (!PodDifference.Exists(munged, before)) return;
        causes.Forbidden(path, $"{OnlyThese}\n{InternalForm.Difference("PodSpec", before, munged)}");
    }

    private static bool Containers(Node? spec, Node? old, string list, FieldPath path, CauseList causes)
    {
        var containers = spec.List(list);
        if (containers.Length != old.List(list).Length)
        {
            causes.Forbidden(path.Child(list), "pod updates may not add or remove containers");
            return false;
        }

        for (var i = 0; i < containers.Length; i++)
        {
            FieldRules.Missing(containers[i], "image", path.Child(list).At(i), causes);
            ContainerRules.PaddedImage(containers[i], path.Child(list).At(i), causes);
        }

        return true;
    }

    // It may be set, and then only become shorter.
    private static bool Deadline(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var (now, before) = (spec.Field("activeDeadlineSeconds")?.AsInteger(), old.Field("activeDeadlineSeconds")?.AsInteger());
        if (now is not { } value)
        {
            if (before is not null) causes.Invalid(path, (Node?)null, "must not update from a positive integer to nil value");
            return true;
        }

        var faults = NumberFormats.Range(value, 0, int.MaxValue);
        if (faults.Length == 0 && before < value) faults = ["must be less than or equal to previous value"];
        causes.InvalidEach(path, value, faults);
        return faults.Length == 0;
    }

    private static void Tolerations(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        foreach (var toleration in old.List("tolerations"))
        {
            if (Keeps(spec, toleration)) continue;
            causes.Forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
            return;
        }

        TolerationRules.Validate(spec, path, causes);
    }

    private static bool Keeps(Node? spec, Node toleration)
    {
        foreach (var item in spec.List("tolerations"))
        {
            if (WithoutSeconds(item).ValueEquals(WithoutSeconds(toleration))) return true;
        }

        return false;
    }

    private static Node WithoutSeconds(Node toleration) => toleration is MappingNode map ? map.Without("tolerationSeconds") : toleration;

    private static void NewGates(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in old.List("schedulingGates")) known.Add(gate.Text("name"));
        var gates = spec.List("schedulingGates");
        for (var i = 0; i < gates.Length; i++)
        {
            var name = gates[i].Text("name");
            if (known.Contains(name)) continue;
            causes.Forbidden(path.At(i).Child("name"), $"only deletion is allowed, but found new scheduling gate '{name}'");
        }
    }

    // The new spec with everything that may change put back: what differs then may not.
    private static MappingNode Munge(MappingNode spec, MappingNode old)
    {
        spec = Images(Images(spec, old, "containers"), old, "initContainers");
        foreach (var field in _mayChange) spec = PutBack(spec, old, field);
        var wasNegative = old.Number(GracePeriod) < 0;
        return wasNegative && spec.Number(GracePeriod) == 1 ? PutBack(spec, old, GracePeriod) : spec;
    }

    private static MappingNode Images(MappingNode spec, MappingNode old, string list)
    {
        if (spec[list] is not SequenceNode containers || old[list] is not SequenceNode before) return spec;
        var items = containers.Values.Select((item, i) => item is MappingNode map ? PutBack(map, before.Values[i], "image") : item);
        return spec.With(list, new SequenceNode(containers.Position, [.. items]));
    }

    internal static MappingNode PutBack(MappingNode map, Node old, string field) =>
        old[field] is { } value ? map.With(field, value) : map.Without(field);
}
