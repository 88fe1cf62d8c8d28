using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A PodDisruptionBudget.</summary>
internal static class PodDisruptionBudgetRules
{
    private static readonly string[] _evictionPolicies = ["AlwaysAllow", "IfHealthyBudget"];

    // Its own rules know no metadata; those of every object are checked after them, and only where they pass.
    public static void Validate(KubeObject budget, CauseList causes)
    {
        ValidateSpec(budget.Spec, FieldPath.Root.Child("spec"), causes);
        if (causes.Count > 0) return;
        ObjectMetaRules.Validate(budget.Metadata, namespaced: true, NameRules.PathSegment, ObjectMetaRules.Path, causes);
    }

    public static void ValidateUpdate(KubeObject budget, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(budget, old, causes);
        ValidateSpec(budget.Spec, FieldPath.Root.Child("spec"), causes);
    }

    private static void ValidateSpec(Node? spec, FieldPath path, CauseList causes)
    {
        var (available, unavailable) = (spec.Field("minAvailable"), spec.Field("maxUnavailable"));
        if (available is not null && unavailable is not null)
        {
            causes.InvalidPrinted(
                path, InternalForm.Print("PodDisruptionBudgetSpec", spec), "minAvailable and maxUnavailable cannot be both set");
        }

        Amount(available, path.Child("minAvailable"), causes);
        Amount(unavailable, path.Child("maxUnavailable"), causes);
        LabelSelectorRules.Validate(spec?["selector"], path.Child("selector"), causes);
        FieldRules.Unsupported(spec, "unhealthyPodEvictionPolicy", _evictionPolicies, path, causes);
    }

    private static void Amount(Node? amount, FieldPath path, CauseList causes)
    {
        IntOrPercentRules.Malformed(amount, path, causes);
        IntOrPercentRules.MoreThanAll(amount, path, causes);
    }
}
