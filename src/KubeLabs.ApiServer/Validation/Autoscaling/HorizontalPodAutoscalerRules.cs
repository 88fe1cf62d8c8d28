using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A HorizontalPodAutoscaler of either version; the older one is checked as what it means in the newer.</summary>
internal static class HorizontalPodAutoscalerRules
{
    public static void Validate(KubeObject scaler, CauseList causes)
    {
        ObjectMetaRules.Namespaced(scaler, NameRules.Subdomain, causes);
        ValidateSpec(AutoscalerV1.Converted(scaler), null, causes);
    }

    public static void ValidateUpdate(KubeObject scaler, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(scaler, old, causes);
        ValidateSpec(AutoscalerV1.Converted(scaler), AutoscalerV1.Converted(old), causes);
    }

    private static void ValidateSpec(Node? spec, Node? old, CauseList causes)
    {
        var path = FieldPath.Root.Child("spec");
        Replicas(spec, old, path, causes);
        ScaleTarget(spec?["scaleTargetRef"], old?["scaleTargetRef"], path.Child("scaleTargetRef"), causes);
        MetricRules.ValidateList(spec, MetricRules.HasInvalidVersion(old), path.Child("metrics"), causes);
        ScalingRules.Validate(spec?["behavior"]?["scaleUp"], path.Child("behavior", "scaleUp"), causes);
        ScalingRules.Validate(spec?["behavior"]?["scaleDown"], path.Child("behavior", "scaleDown"), causes);
    }

    // To scale to nothing is behind a feature that is off; who does so already may go on.
    private static void Replicas(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var (least, most) = (spec.Field("minReplicas")?.AsInteger(), spec.Number("maxReplicas"));
        var bound = old.Field("minReplicas")?.AsInteger() == 0 ? 0 : 1;
        if (least < bound) causes.Invalid(path.Child("minReplicas"), least.Value, $"must be greater than or equal to {bound}");
        if (most == 0) causes.Required(path.Child("maxReplicas"), "must be set and greater than 0");
        else if (most < 0) causes.Invalid(path.Child("maxReplicas"), most, "must be greater than or equal to 1");
        if (most < least) causes.Invalid(path.Child("maxReplicas"), most, "must be greater than or equal to `minReplicas`");
    }

    private static void ScaleTarget(Node? target, Node? old, FieldPath path, CauseList causes)
    {
        ObjectReferenceRules.Named(target, path, causes);
        var isKept = old is not null && Same(target, old, "apiVersion") && Same(target, old, "kind");
        if (isKept) return;
        ObjectReferenceRules.Version(target, allowsCoreGroup: target.Text("kind") == "ReplicationController", path, causes);
    }

    private static bool Same(Node? one, Node? other, string field) => one.Text(field) == other.Text(field);
}
