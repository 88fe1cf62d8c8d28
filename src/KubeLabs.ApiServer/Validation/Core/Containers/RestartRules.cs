using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The restart policy of one container and its exceptions by exit code.</summary>
internal static class RestartRules
{
    private const int MostRules = 20;
    private const int MostCodes = 255;
    private static readonly string[] _policies = ["Always", "Never", "OnFailure"];
    private static readonly string[] _actions = ["Restart", "RestartAllContainers"];
    private static readonly string[] _operators = ["In", "NotIn"];

    public static void Validate(Node container, FieldPath path, CauseList causes)
    {
        var rules = container.List("restartPolicyRules");
        Missing(container, path, causes);
        FieldRules.Unsupported(container, "restartPolicy", _policies, path, causes);
        if (rules.Length > MostRules) causes.TooMany(path.Child("restartPolicyRules"), rules.Length, MostRules);
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], path.Child("restartPolicyRules").At(i), causes);
    }

    /// <summary>Of an init container without a policy only the policy is missed.</summary>
    public static void ValidateInit(Node container, FieldPath path, CauseList causes)
    {
        if (container.Has("restartPolicy")) Validate(container, path, causes);
        else Missing(container, path, causes);
    }

    private static void Missing(Node container, FieldPath path, CauseList causes)
    {
        if (container.Has("restartPolicy") || container.List("restartPolicyRules").Length == 0) return;
        causes.Required(path.Child("restartPolicy"), "must specify restartPolicy when restart rules are used");
    }

    private static void Rule(Node rule, FieldPath path, CauseList causes)
    {
        Unsupported(rule.Text("action"), _actions, path.Child("action"), causes);
        if (rule.Field("exitCodes") is not { } codes)
        {
            causes.Required(path.Child("exitCodes"), "must be specified");
            return;
        }

        var place = path.Child("exitCodes");
        Unsupported(codes.Text("operator"), _operators, place.Child("operator"), causes);
        var count = codes.List("values").Length;
        if (count > MostCodes) causes.TooMany(place.Child("values"), count, MostCodes);
    }

    private static void Unsupported(string value, string[] supported, FieldPath path, CauseList causes)
    {
        if (!supported.Contains(value)) causes.NotSupported(path, value, supported);
    }
}
