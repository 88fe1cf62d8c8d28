using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a failed Pod means to its Job.</summary>
internal static class PodFailurePolicyRules
{
    private const int MostRules = 20;
    private const int MostConditions = 20;
    private static readonly string[] _actions = ["Count", "FailIndex", "FailJob", "Ignore"];
    private static readonly string[] _statuses = ["False", "True", "Unknown"];

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("podFailurePolicy") is not { } policy) return;
        var rules = policy.List("rules");
        var place = path.Child("rules");
        if (rules.Length > MostRules) causes.TooMany(place, rules.Length, MostRules);
        var names = ContainerNames(spec?["template"]?["spec"]);
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], spec, names, place.At(i), causes);
    }

    private static HashSet<string> ContainerNames(Node? pod)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in pod.List("containers")) names.Add(container.Text("name"));
        foreach (var container in pod.List("initContainers")) names.Add(container.Text("name"));
        return names;
    }

    private static void Rule(Node rule, Node? spec, HashSet<string> names, FieldPath path, CauseList causes)
    {
        Action(rule.Text("action"), spec, path.Child("action"), causes);
        var codes = rule.Field("onExitCodes");
        var conditions = rule.List("onPodConditions");
        if (codes is not null) ExitCodeRules.Validate(codes, names, path.Child("onExitCodes"), causes);
        Conditions(conditions, path.Child("onPodConditions"), causes);
        switch (codes is not null, conditions.Length > 0)
        {
            case (true, true):
                causes.InvalidPrinted(path, "specifying both OnExitCodes and OnPodConditions is not supported", "");
                break;
            case (false, false):
                causes.InvalidPrinted(path, "specifying one of OnExitCodes and OnPodConditions is required", "");
                break;
        }
    }

    private static void Action(string action, Node? spec, FieldPath path, CauseList causes)
    {
        if (action.Length == 0) causes.Required(path, GoValue.ValidValues(_actions));
        else if (!_actions.Contains(action)) causes.NotSupported(path, action, _actions);
        else if (action == "FailIndex" && !spec.Has("backoffLimitPerIndex"))
        {
            causes.Invalid(path, action, "requires the backoffLimitPerIndex to be set");
        }
    }

    private static void Conditions(ReadOnlySpan<Node> patterns, FieldPath path, CauseList causes)
    {
        if (patterns.Length > MostConditions) causes.TooMany(path, patterns.Length, MostConditions);
        for (var i = 0; i < patterns.Length; i++)
        {
            var (type, status) = (patterns[i].Text("type"), patterns[i].Text("status"));
            causes.InvalidEach(path.At(i).Child("type"), type, LabelFormats.Key(type));
            var place = path.At(i).Child("status");
            if (status.Length == 0) causes.Required(place, GoValue.ValidValues(_statuses));
            else if (!_statuses.Contains(status)) causes.NotSupported(place, status, _statuses);
        }
    }
}
