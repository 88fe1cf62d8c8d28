using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How Pods spread over domains.</summary>
internal static class TopologySpreadRules
{
    private const string DoNotSchedule = "DoNotSchedule";
    private static readonly string[] _actions = [DoNotSchedule, "ScheduleAnyway"];
    private static readonly string[] _policies = ["Honor", "Ignore"];

    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        var items = pod.Spec.List("topologySpreadConstraints");
        for (var i = 0; i < items.Length; i++)
        {
            var (item, place) = (items[i], path.At(i));
            FieldRules.NotPositive(item.Number("maxSkew"), place.Child("maxSkew"), causes);
            FieldRules.Missing(item, "topologyKey", place, causes, "can not be empty");
            var action = item.Text("whenUnsatisfiable");
            if (!_actions.Contains(action)) causes.NotSupported(place.Child("whenUnsatisfiable"), action, _actions);
            Repeated(item, items[(i + 1)..], place.Child("{topologyKey, whenUnsatisfiable}"), causes);
            MinDomains(item, action, place.Child("minDomains"), causes);
            FieldRules.Unsupported(item, "nodeAffinityPolicy", _policies, place, causes);
            FieldRules.Unsupported(item, "nodeTaintsPolicy", _policies, place, causes);
            MatchLabelKeyRules.Validate(item, place, causes);
            LabelSelectorRules.Validate(item["labelSelector"], place.Child("labelSelector"), causes);
        }
    }

    private static void Repeated(Node item, ReadOnlySpan<Node> later, FieldPath path, CauseList causes)
    {
        var (key, action) = (item.Text("topologyKey"), item.Text("whenUnsatisfiable"));
        foreach (var other in later)
        {
            if (other.Text("topologyKey") != key || other.Text("whenUnsatisfiable") != action) continue;
            causes.Duplicate(path, $"{{{key}, {action}}}");
            return;
        }
    }

    private static void MinDomains(Node item, string action, FieldPath path, CauseList causes)
    {
        if (item.Field("minDomains")?.AsInteger() is not { } count) return;
        FieldRules.NotPositive(count, path, causes);
        if (action == DoNotSchedule) return;
        causes.Invalid(path, count, $"can only use minDomains if whenUnsatisfiable={DoNotSchedule}, not {action}");
    }
}
