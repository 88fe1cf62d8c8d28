using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The template of the Pods of a workload (<c>ValidatePodTemplateSpec</c>).</summary>
internal static class PodTemplateRules
{
    public static void Validate(Node? template, FieldPath path, CauseList causes)
    {
        var pod = new PodContext(template?["spec"], null);
        var metadata = template?["metadata"];
        // The server names labels and annotations of a template without metadata.
        ObjectMetaRules.Labels(metadata?["labels"], path.Child("labels"), causes);
        ObjectMetaRules.Annotations(metadata?["annotations"], path.Child("annotations"), causes);
        PodAnnotationRules.Validate(metadata?["annotations"], pod, path.Child("annotations"), causes);
        PodSpecRules.Validate(pod, path.Child("spec"), causes);
        ProfileAnnotationRules.Validate(metadata?["annotations"], pod, path.Child("spec"), causes);
        if (pod.Spec.List("ephemeralContainers").Length > 0)
        {
            causes.Forbidden(path.Child("spec", "ephemeralContainers"), "ephemeral containers not allowed in pod template");
        }
    }
}
