using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Tolerations of taints.</summary>
internal static class TolerationRules
{
    private const string Exists = "Exists";
    private const string NoExecute = "NoExecute";

    public static string[] Effects { get; } = ["NoSchedule", "PreferNoSchedule", NoExecute];

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        var items = spec.List("tolerations");
        for (var i = 0; i < items.Length; i++) Toleration(items[i], path.At(i), causes);
    }

    private static void Toleration(Node item, FieldPath path, CauseList causes)
    {
        var name = item.Text("operator");
        FieldRules.Malformed(item, "key", LabelFormats.Key, path, causes);
        if (item.Text("key").Length == 0 && name != Exists)
        {
            causes.Invalid(
                path.Child("operator"),
                name,
                "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }

        if (item.Has("tolerationSeconds") && item.Text("effect") != NoExecute)
        {
            causes.Invalid(path.Child("effect"), item.Text("effect"), "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }

        Operator(name, item.Text("value"), path.Child("operator"), causes);
        if (item.Text("effect") is { Length: > 0 } effect && !Effects.Contains(effect))
        {
            causes.NotSupported(path.Child("effect"), effect, Effects);
        }
    }

    // The server names the operator where it means the value. Lt and Gt belong to a feature that is off by default.
    private static void Operator(string name, string value, FieldPath path, CauseList causes)
    {
        switch (name)
        {
            case "" or "Equal":
                if (LabelFormats.Value(value) is { Length: > 0 } faults) causes.Invalid(path, value, string.Join(';', faults));
                break;
            case Exists:
                if (value.Length > 0) causes.Invalid(path, value, "value must be empty when `operator` is 'Exists'");
                break;
            case "Lt" or "Gt":
                causes.NotSupported(path, name, "Equal", Exists, "Lt", "Gt");
                break;
            default:
                causes.NotSupported(path, name, "Equal", Exists);
                break;
        }
    }
}
