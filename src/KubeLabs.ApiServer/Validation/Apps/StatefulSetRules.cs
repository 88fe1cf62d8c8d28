using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A StatefulSet.</summary>
internal static class StatefulSetRules
{
    private static readonly string[] _mutable =
    [
        "replicas", "template", "updateStrategy", "minReadySeconds", "ordinals", "revisionHistoryLimit",
        "persistentVolumeClaimRetentionPolicy",
    ];

    public static void Validate(KubeObject set, CauseList causes)
    {
        ObjectMetaRules.Namespaced(set, NameRules.Label, causes);
        ValidateSpec(set.Spec, isUpdate: false, skipsTemplate: false, causes);
    }

    public static void ValidateUpdate(KubeObject set, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(set, old, causes);
        var before = new CauseList();
        ValidateSpec(old.Spec, isUpdate: true, skipsTemplate: false, before);
        ValidateSpec(set.Spec, isUpdate: true, skipsTemplate: before.Count > 0, causes);
        OtherFieldsChanged(set.Spec, old.Spec, causes);
    }

    // Names and templates of claims are immutable, so an update does not complain of what was stored before there were these rules.
    private static void ValidateSpec(Node? spec, bool isUpdate, bool skipsTemplate, CauseList causes)
    {
        var path = WorkloadRules.Spec;
        ManagementPolicy(spec.Text("podManagementPolicy"), path.Child("podManagementPolicy"), causes);
        StatefulSetStrategyRules.Validate(spec?["updateStrategy"], path.Child("updateStrategy"), causes);
        StatefulSetClaimRules.RetentionPolicy(spec, path, causes);
        if (!isUpdate) StatefulSetClaimRules.Templates(spec, path.Child("volumeClaimTemplates"), causes);
        FieldRules.Negative(spec, "replicas", path, causes);
        FieldRules.Negative(spec, "minReadySeconds", path, causes);
        FieldRules.Negative(spec?["ordinals"], "start", path.Child("ordinals"), causes);
        if (!isUpdate) FieldRules.Malformed(spec, "serviceName", DnsFormats.Label, path, causes);
        Selected(spec, path, skipsTemplate, causes);
        WorkloadRules.LongRunning(spec?["template"], "StatefulSet", path.Child("template"), causes);
    }

    private static void ManagementPolicy(string policy, FieldPath path, CauseList causes)
    {
        if (policy.Length == 0) causes.Required(path);
        else if (policy is not ("OrderedReady" or "Parallel")) causes.Invalid(path, policy, "must be 'OrderedReady' or 'Parallel'");
    }

    private static void Selected(Node? spec, FieldPath path, bool skipsTemplate, CauseList causes)
    {
        if (!WorkloadRules.Selector(spec, "statefulset", path, causes))
        {
            causes.InvalidPrinted(path.Child("selector"), LabelSelectorRules.Print(spec?["selector"]), "");
            return;
        }

        if (!spec.Has("selector") || !LabelSelectorRules.IsEmpty(spec?["selector"])) WorkloadRules.TemplateNotSelected(spec, path, causes);
        var template = StatefulSetClaimRules.WithClaims(spec);
        if (!skipsTemplate) PodTemplateRules.Validate(template, path.Child("template"), causes);
        // The server checks these twice.
        PodTemplateRules.ValidateMetadata(template, path.Child("template"), causes);
    }

    private static void OtherFieldsChanged(Node? spec, Node? old, CauseList causes)
    {
        if (SemanticEquality.Same(Immutable(spec), Immutable(old))) return;
        causes.Forbidden(
            WorkloadRules.Spec,
            "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', "
            + "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden");
    }

    private static Node? Immutable(Node? spec)
    {
        if (spec is not MappingNode map) return spec;
        foreach (var field in _mutable) map = map.Without(field);
        return map;
    }
}
