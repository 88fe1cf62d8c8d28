using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A StorageClass (<c>ValidateStorageClass</c>). Only its mount options, topologies and growth may change.</summary>
internal static class StorageClassRules
{
    private static readonly string[] _reclaimPolicies = ["Delete", "Retain"];
    private static readonly string[] _bindingModes = ["Immediate", "WaitForFirstConsumer"];
    private static readonly FieldPath _parameters = FieldPath.Root.Child("parameters");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        StorageParameterRules.Driver(item.Root, "provisioner", causes);
        StorageParameterRules.Parameters(item.Root, _parameters, causes);
        if (item.Root.Text("reclaimPolicy").Length > 0)
        {
            FieldRules.Unsupported(item.Root, "reclaimPolicy", _reclaimPolicies, FieldPath.Root, causes);
        }

        if (!item.Root.Has("volumeBindingMode")) causes.Required(FieldPath.Root.Child("volumeBindingMode"));
        FieldRules.Unsupported(item.Root, "volumeBindingMode", _bindingModes, FieldPath.Root, causes);
        TopologyTermRules.Validate(item.Root.List("allowedTopologies"), FieldPath.Root.Child("allowedTopologies"), causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Validate(item, causes);
        ObjectMetaUpdateRules.Validate(item, old, causes);
        if (!SemanticEquality.Same(item.Root.Field("parameters"), old.Root.Field("parameters")))
        {
            causes.InvalidPrinted(_parameters, GoValue.PrintMap(item.Root.Field("parameters")), FormatText.Immutable);
        }

        ObjectMetaUpdateRules.Changed(item.Root, old.Root, "provisioner", FieldPath.Root, causes);
        ObjectMetaUpdateRules.Changed(item.Root, old.Root, "reclaimPolicy", FieldPath.Root, causes);
        ObjectMetaUpdateRules.Changed(item.Root, old.Root, "volumeBindingMode", FieldPath.Root, causes);
    }
}
