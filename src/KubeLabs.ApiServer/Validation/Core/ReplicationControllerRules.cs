using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ReplicationController, whose selector is a plain map.</summary>
internal static class ReplicationControllerRules
{
    public static void Validate(KubeObject controller, CauseList causes)
    {
        ObjectMetaRules.Namespaced(controller, NameRules.Subdomain, causes);
        ValidateSpec(controller.Spec, WorkloadRules.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject controller, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(controller, old, causes);
        ValidateSpec(controller.Spec, WorkloadRules.Spec, causes);
    }

    private static void ValidateSpec(Node? spec, FieldPath path, CauseList causes)
    {
        FieldRules.Negative(spec, "minReadySeconds", path, causes);
        if (spec.Map("selector").Length == 0) causes.Required(path.Child("selector"));
        if (!spec.Has("replicas")) causes.Required(path.Child("replicas"));
        FieldRules.Negative(spec, "replicas", path, causes);
        if (spec.Field("template") is { } template) Template(spec, template, path.Child("template"), causes);
        else causes.Required(path.Child("template"));
    }

    private static void Template(Node? spec, Node template, FieldPath path, CauseList causes)
    {
        var labels = template["metadata"]?["labels"];
        if (!LabelSelector.FromMap(spec?["selector"]).Matches(labels)) WorkloadRules.NotSelected(labels, path, causes);
        PodTemplateRules.Validate(template, path, causes);
        WorkloadRules.LongRunning(template, "ReplicationController", path, causes);
    }
}
