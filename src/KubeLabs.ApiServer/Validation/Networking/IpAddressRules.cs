using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An IPAddress (<c>ValidateIPAddress</c>): its name is the address, its parent never changes.</summary>
internal static class IpAddressRules
{
    private static readonly FieldPath _parent = FieldPath.Root.Child("spec", "parentRef");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, (name, _) => IpFormats.Address(name), causes);
        if (item.Spec.Field("parentRef") is { } parent) Parent(parent, causes);
        else causes.Required(_parent);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Validate(item, causes);
        ObjectMetaUpdateRules.Validate(item, old, causes);
        var parent = item.Spec.Field("parentRef");
        if (SemanticEquality.Same(parent, old.Spec.Field("parentRef"))) return;
        causes.InvalidPrinted(_parent, InternalForm.Print("ParentReference", parent), FormatText.Immutable);
    }

    private static void Parent(Node parent, CauseList causes)
    {
        FieldRules.Malformed(parent, "group", DnsFormats.Subdomain, _parent, causes);
        FieldRules.MissingOrMalformed(parent, "resource", PathSegmentFormats.Name, _parent, causes);
        FieldRules.MissingOrMalformed(parent, "name", PathSegmentFormats.Name, _parent, causes);
        FieldRules.Malformed(parent, "namespace", PathSegmentFormats.Name, _parent, causes);
    }
}
