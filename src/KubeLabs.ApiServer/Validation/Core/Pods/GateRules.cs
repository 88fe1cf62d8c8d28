using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Gates before readiness and before scheduling.</summary>
internal static class GateRules
{
    public static void Readiness(Node? spec, FieldPath path, CauseList causes)
    {
        var gates = spec.List("readinessGates");
        for (var i = 0; i < gates.Length; i++)
        {
            var condition = gates[i].Text("conditionType");
            causes.InvalidEach(path.At(i).Child("conditionType"), condition, LabelFormats.Key(condition));
        }
    }

    public static void Scheduling(Node? spec, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var gates = spec.List("schedulingGates");
        for (var i = 0; i < gates.Length; i++)
        {
            var name = gates[i].Text("name");
            causes.InvalidEach(path.At(i), name, LabelFormats.Key(name));
            if (!seen.Add(name)) causes.Duplicate(path.At(i), name);
        }
    }
}
