using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A CSIStorageCapacity (<c>ValidateCSIStorageCapacity</c>): how much of a class there is for some nodes.</summary>
internal static class CsiStorageCapacityRules
{
    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        LabelSelectorRules.Validate(item.Root.Field("nodeTopology"), FieldPath.Root.Child("nodeTopology"), causes);
        var name = item.Root.Text("storageClassName");
        causes.InvalidEach(FieldPath.Root.Child("storageClassName"), name, DnsFormats.Subdomain(name));
        if (QuantityRules.Read(item.Root.Field("capacity")) is { IsNegative: true } capacity)
        {
            causes.Invalid(FieldPath.Root.Child("capacity"), capacity.ToString(), FormatText.NotNegative);
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Validate(item, causes);
        ObjectMetaUpdateRules.Validate(item, old, causes);
        if (!SemanticEquality.Same(item.Root.Field("nodeTopology"), old.Root.Field("nodeTopology")))
        {
            var printed = LabelSelectorRules.Print(item.Root.Field("nodeTopology"));
            causes.InvalidPrinted(FieldPath.Root.Child("nodeTopology"), printed, FormatText.Immutable);
        }

        var name = item.Root.Text("storageClassName");
        if (name != old.Root.Text("storageClassName")) causes.Invalid(FieldPath.Root.Child("storageClassName"), name, FormatText.Immutable);
    }
}
