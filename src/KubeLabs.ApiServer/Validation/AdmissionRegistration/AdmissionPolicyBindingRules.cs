using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ValidatingAdmissionPolicyBinding (<c>ValidateValidatingAdmissionPolicyBinding</c>).</summary>
internal static class AdmissionPolicyBindingRules
{
    private static readonly string[] _actions = ["Audit", "Deny", "Warn"];

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        var path = FieldPath.Root.Child("spec");
        FieldRules.MissingOrMalformed(item.Spec, "policyName", DnsFormats.Subdomain, path, causes);
        ParameterRules.Reference(item.Spec.Field("paramRef"), path.Child("paramRef"), causes);
        MatchResourceRules.Validate(item.Spec.Field("matchResources"), path.Child("matchResources"), causes);
        Actions(item.Spec, path.Child("validationActions"), causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
    }

    private static void Actions(Node? spec, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var actions = spec.List("validationActions");
        for (var i = 0; i < actions.Length; i++)
        {
            var action = actions[i].AsString() ?? "";
            if (!_actions.Contains(action)) causes.NotSupported(path.At(i), action, _actions);
            if (!seen.Add(action)) causes.Duplicate(path.At(i), action);
        }

        if (seen.Contains("Deny") && seen.Contains("Warn"))
        {
            causes.Invalid(
                path,
                spec!["validationActions"],
                "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers "
                + "serves no purpose)");
        }

        if (seen.Count == 0) causes.Required(path, "at least one validation action is required");
    }
}
