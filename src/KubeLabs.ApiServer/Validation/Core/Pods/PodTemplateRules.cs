using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The template of the Pods of a workload (<c>ValidatePodTemplateSpec</c>).</summary>
internal static class PodTemplateRules
{
    public static void Validate(Node? template, FieldPath path, CauseList causes)
    {
        var pod = new PodContext(template?["spec"], null);
        ValidateMetadata(template, path, causes);
        PodSpecRules.Validate(pod, path.Child("spec"), causes);
        ProfileAnnotationRules.Validate(template?["metadata"]?["annotations"], pod, path.Child("spec"), causes);
        if (pod.Spec.List("ephemeralContainers").Length > 0)
        {
            causes.Forbidden(path.Child("spec", "ephemeralContainers"), "ephemeral containers not allowed in pod template");
        }
    }

    /// <summary>Labels and annotations alone. The server leaves metadata out of their paths.</summary>
    public static void ValidateMetadata(Node? template, FieldPath path, CauseList causes)
    {
        var metadata = template?["metadata"];
        ObjectMetaRules.Labels(metadata?["labels"], path.Child("labels"), causes);
        ObjectMetaRules.Annotations(metadata?["annotations"], path.Child("annotations"), causes);
        PodAnnotationRules.Validate(
            metadata?["annotations"], new PodContext(template?["spec"], null), path.Child("annotations"), causes);
    }
}
