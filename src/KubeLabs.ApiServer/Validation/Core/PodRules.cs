using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod.</summary>
internal static class PodRules
{
    public static void Validate(KubeObject pod, CauseList causes) => ObjectMetaRules.Namespaced(pod, NameRules.Subdomain, causes);

    public static void ValidateUpdate(KubeObject pod, KubeObject old, CauseList causes) =>
        ObjectMetaUpdateRules.Validate(pod, old, causes);
}
