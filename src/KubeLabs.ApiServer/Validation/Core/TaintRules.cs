using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The taints of a Node, unique by key and effect.</summary>
internal static class TaintRules
{
    public static void Validate(ReadOnlySpan<Node> taints, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<(string Effect, string Key)>();
        for (var i = 0; i < taints.Length; i++)
        {
            var key = taints[i].Text("key");
            causes.InvalidEach(path.At(i).Child("key"), key, LabelFormats.Key(key));
            var value = taints[i].Text("value");
            if (LabelFormats.Value(value) is { Length: > 0 } faults)
            {
                causes.Invalid(path.At(i).Child("value"), value, string.Join(';', faults));
            }

            Effect(taints[i].Text("effect"), path.At(i).Child("effect"), causes);
            if (!seen.Add((taints[i].Text("effect"), key))) Duplicate(taints[i], path.At(i), causes);
        }
    }

    private static void Effect(string effect, FieldPath path, CauseList causes)
    {
        if (effect.Length == 0) causes.Required(path);
        else if (effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            causes.NotSupported(path, effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
        }
    }

    // Printed as the server's own type has it.
    private static void Duplicate(Node taint, FieldPath path, CauseList causes)
    {
        var printed = NodeEdit.Mapping(
            taint.Position,
            ("Key", ScalarNode.Of(taint.Position, taint.Text("key"))),
            ("Value", ScalarNode.Of(taint.Position, taint.Text("value"))),
            ("Effect", ScalarNode.Of(taint.Position, taint.Text("effect"))),
            ("TimeAdded", taint.Field("timeAdded") ?? ScalarNode.Null(taint.Position)));
        var message = $"Duplicate value: {NodeJson.Compact(printed)}: taints must be unique by key and effect pair";
        causes.Add(new("FieldValueDuplicate", path, message));
    }
}
