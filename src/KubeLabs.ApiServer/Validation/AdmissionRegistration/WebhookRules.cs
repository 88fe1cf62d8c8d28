using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Configurations of validating and of mutating webhooks (<c>ValidateValidatingWebhookConfiguration</c>).</summary>
internal static class WebhookRules
{
    private static readonly string[] _failurePolicies = ["Fail", "Ignore"];
    private static readonly string[] _matchPolicies = ["Equivalent", "Exact"];
    private static readonly string[] _sideEffects = ["None", "NoneOnDryRun"];
    private static readonly string[] _reinvocations = ["IfNeeded", "Never"];
    private static readonly FieldPath _webhooks = FieldPath.Root.Child("webhooks");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hooks = item.Root.List("webhooks");
        for (var i = 0; i < hooks.Length; i++)
        {
            Webhook(hooks[i], _webhooks.At(i), causes);
            var name = hooks[i].Text("name");
            if (name.Length > 0 && !names.Add(name)) causes.Duplicate(_webhooks.At(i).Child("name"), name);
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
    }

    private static void Webhook(Node hook, FieldPath path, CauseList causes)
    {
        DomainNameRules.OfThreeLabels(hook.Text("name"), path.Child("name"), causes);
        var rules = hook.List("rules");
        for (var i = 0; i < rules.Length; i++) OperationRules.Validate(rules[i], path.Child("rules").At(i), causes);
        FieldRules.Unsupported(hook, "failurePolicy", _failurePolicies, path, causes);
        FieldRules.Unsupported(hook, "matchPolicy", _matchPolicies, path, causes);
        if (!hook.Has("sideEffects")) causes.Required(path.Child("sideEffects"), "must specify one of None, NoneOnDryRun");
        FieldRules.Unsupported(hook, "sideEffects", _sideEffects, path, causes);
        Timeout(hook, path.Child("timeoutSeconds"), causes);
        LabelSelectorRules.Validate(hook.Field("namespaceSelector"), path.Child("namespaceSelector"), causes);
        LabelSelectorRules.Validate(hook.Field("objectSelector"), path.Child("objectSelector"), causes);
        FieldRules.Unsupported(hook, "reinvocationPolicy", _reinvocations, path, causes);
        WebhookClientRules.Validate(hook["clientConfig"], path.Child("clientConfig"), causes);
        AdmissionPolicyRules.MatchConditions(hook, hasParameters: false, path.Child("matchConditions"), causes);
        Versions(hook, path.Child("admissionReviewVersions"), causes);
    }

    private static void Timeout(Node hook, FieldPath path, CauseList causes)
    {
        if (hook.Field("timeoutSeconds")?.AsInteger() is (< 1 or > 30) and var seconds)
        {
            causes.Invalid(path, seconds, "the timeout value must be between 1 and 30 seconds");
        }
    }

    private static void Versions(Node hook, FieldPath path, CauseList causes)
    {
        if (hook["admissionReviewVersions"] is SequenceNode { Values.IsEmpty: false } versions)
        {
            WebhookClientRules.Versions(versions, path, causes);
        }
        else causes.Required(path, "must specify one of v1, v1beta1");
    }
}
