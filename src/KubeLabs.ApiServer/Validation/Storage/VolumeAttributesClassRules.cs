using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A VolumeAttributesClass (<c>ValidateVolumeAttributesClass</c>). Nothing but its metadata may change.</summary>
internal static class VolumeAttributesClassRules
{
    private static readonly FieldPath _driver = FieldPath.Root.Child("driverName");
    private static readonly FieldPath _parameters = FieldPath.Root.Child("parameters");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        StorageParameterRules.Driver(item.Root, "driverName", causes);
        StorageParameterRules.Parameters(item.Root, _parameters, causes);
        if (item.Root.Map("parameters").Length == 0) causes.Required(_parameters, "must contain at least one key/value pair");
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        if (item.Root.Text("driverName") != old.Root.Text("driverName")) causes.Forbidden(_driver, "updates to driverName are forbidden.");
        if (!SemanticEquality.Same(item.Root.Field("parameters"), old.Root.Field("parameters")))
        {
            causes.Forbidden(_parameters, "updates to parameters are forbidden.");
        }

        Validate(item, causes);
    }
}
