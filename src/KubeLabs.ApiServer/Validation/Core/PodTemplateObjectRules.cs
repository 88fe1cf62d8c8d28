using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A PodTemplate, an object of its own.</summary>
internal static class PodTemplateObjectRules
{
    public static void Validate(KubeObject template, CauseList causes)
    {
        ObjectMetaRules.Namespaced(template, NameRules.Subdomain, causes);
        PodTemplateRules.Validate(template.Root["template"], FieldPath.Root.Child("template"), causes);
    }

    public static void ValidateUpdate(KubeObject template, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(template, old, causes);
        PodTemplateRules.Validate(template.Root["template"], FieldPath.Root.Child("template"), causes);
    }
}
