using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A DaemonSet.</summary>
internal static class DaemonSetRules
{
    public static void Validate(KubeObject set, CauseList causes)
    {
        ObjectMetaRules.Namespaced(set, NameRules.Subdomain, causes);
        ValidateSpec(set.Spec, WorkloadRules.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject set, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(set, old, causes);
        WorkloadRules.SelectorChanged(set.Spec, old.Spec, WorkloadRules.Spec, causes);
        ValidateSpec(set.Spec, WorkloadRules.Spec, causes);
    }

    private static void ValidateSpec(Node? spec, FieldPath path, CauseList causes)
    {
        LabelSelectorRules.Validate(spec?["selector"], path.Child("selector"), causes);
        if (LabelSelectorRules.IsUsable(spec?["selector"])) WorkloadRules.TemplateNotSelected(spec, path, causes);
        WorkloadRules.EmptySelector(spec, "daemonset", path, causes);
        PodTemplateRules.Validate(spec?["template"], path.Child("template"), causes);
        WorkloadRules.LongRunning(spec?["template"], "DaemonSet", path.Child("template"), causes);
        FieldRules.Negative(spec, "minReadySeconds", path, causes);
        DaemonSetStrategyRules.Validate(spec?["updateStrategy"], path.Child("updateStrategy"), causes);
        FieldRules.Negative(spec, "revisionHistoryLimit", path, causes);
    }
}
