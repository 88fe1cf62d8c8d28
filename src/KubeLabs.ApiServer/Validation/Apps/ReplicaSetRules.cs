using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ReplicaSet.</summary>
internal static class ReplicaSetRules
{
    public static void Validate(KubeObject set, CauseList causes)
    {
        ObjectMetaRules.Namespaced(set, NameRules.Subdomain, causes);
        ValidateSpec(set.Spec, WorkloadRules.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject set, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(set, old, causes);
        ValidateSpec(set.Spec, WorkloadRules.Spec, causes);
        WorkloadRules.SelectorChanged(set.Spec, old.Spec, WorkloadRules.Spec, causes);
    }

    private static void ValidateSpec(Node? spec, FieldPath path, CauseList causes)
    {
        FieldRules.Negative(spec, "replicas", path, causes);
        FieldRules.Negative(spec, "minReadySeconds", path, causes);
        // The server says deployment here too.
        ReplicaSetTemplateRules.Selected(spec, "deployment", path, causes);
    }
}
