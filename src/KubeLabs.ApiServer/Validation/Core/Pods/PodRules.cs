using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod.</summary>
internal static class PodRules
{
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    /// <summary>A new Pod (<c>ValidatePodCreate</c>).</summary>
    public static void Validate(KubeObject pod, CauseList causes)
    {
        var context = Context(pod);
        MetadataAndSpec(pod, context, causes);
        if (pod.Spec.List("ephemeralContainers").Length > 0)
        {
            causes.Forbidden(_spec.Child("ephemeralContainers"), "cannot be set on create");
        }

        if (pod.Spec.Text("nodeName").Length > 0 && pod.Spec.List("schedulingGates").Length > 0)
        {
            causes.Forbidden(_spec.Child("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }

        ProfileAnnotationRules.Validate(pod.Metadata?["annotations"], context, _spec, causes);
    }

    /// <summary>A Pod over an older one (<c>ValidatePodUpdate</c>).</summary>
    public static void ValidateUpdate(KubeObject pod, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(pod, old, causes);
        MetadataAndSpec(pod, Context(pod), causes);
        PodAnnotationUpdateRules.Validate(pod, old, causes);
        PodUpdateRules.Validate(Stored(pod)["spec"], Stored(old)["spec"], _spec, causes);
    }

    private static PodContext Context(KubeObject pod) => new(pod.Spec, pod.Metadata ?? MappingNode.Empty(pod.Root.Position));

    private static MappingNode Stored(KubeObject pod) =>
        SchemaCatalog.BuiltIn.Find(pod.Type) is { } type ? StoredForm.Of(pod.Root, type.Schema) : pod.Root;

    private static void MetadataAndSpec(KubeObject pod, PodContext context, CauseList causes)
    {
        ObjectMetaRules.Namespaced(pod, NameRules.Subdomain, causes);
        PodAnnotationRules.Validate(pod.Metadata?["annotations"], context, ObjectMetaRules.Path.Child("annotations"), causes);
        PodSpecRules.Validate(context, _spec, causes);
        TokensWithoutServiceAccount(pod.Spec, causes);
        PaddedImages(pod.Spec, "containers", causes);
        PaddedImages(pod.Spec, "initContainers", causes);
    }

    private static void TokensWithoutServiceAccount(Node? spec, CauseList causes)
    {
        if (spec.Text("serviceAccountName").Length > 0) return;
        var volumes = spec.List("volumes");
        for (var i = 0; i < volumes.Length; i++)
        {
            var sources = volumes[i].Field("projected").List("sources");
            for (var j = 0; j < sources.Length; j++)
            {
                if (!sources[j].Has("serviceAccountToken")) continue;
                var place = _spec.Child("volumes").At(i).Child("projected", "sources").At(j);
                causes.Forbidden(place.Child("serviceAccountToken"), "must not be specified when serviceAccountName is not set");
            }
        }
    }

    private static void PaddedImages(Node? spec, string list, CauseList causes)
    {
        var containers = spec.List(list);
        for (var i = 0; i < containers.Length; i++) ContainerRules.PaddedImage(containers[i], _spec.Child(list).At(i), causes);
    }
}
