using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ServiceAccount (<c>ValidateServiceAccount</c>): nothing but its metadata is checked.</summary>
internal static class ServiceAccountRules
{
    public static void Validate(KubeObject item, CauseList causes) => ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        Validate(item, causes);
    }
}
