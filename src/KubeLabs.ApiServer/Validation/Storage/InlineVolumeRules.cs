using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The spec of a PersistentVolume within a VolumeAttachment: a volume of a CSI driver, and little more.</summary>
internal static class InlineVolumeRules
{
    private const string NotHere = "may not be specified in the context of inline volumes";

    public static void Validate(Node spec, FieldPath path, CauseList causes)
    {
        if (spec.Has("claimRef")) causes.Forbidden(path.Child("claimRef"), NotHere);
        if (spec.Map("capacity").Length > 0) causes.Forbidden(path.Child("capacity"), NotHere);
        if (!spec.Has("csi")) causes.Required(path.Child("csi"), "has to be specified in the context of inline volumes");
        FieldRules.MissingList(spec, "accessModes", path, causes);
        ClaimSpecRules.AccessModes(spec, path.Child("accessModes"), causes);
        Only(spec, "persistentVolumeReclaimPolicy", "Retain", "may only be Retain in the context of inline volumes", path, causes);
        if (spec.Has("nodeAffinity")) causes.Forbidden(path.Child("nodeAffinity"), NotHere);
        PersistentVolumeSourceRules.Validate(spec, "", path, causes);
        if (spec.Text("storageClassName").Length > 0) causes.Forbidden(path.Child("storageClassName"), NotHere);
        const string mode = "may not specify volumeMode other than Filesystem in the context of inline volumes";
        Only(spec, "volumeMode", "Filesystem", mode, path, causes);
    }

    private static void Only(Node spec, string field, string only, string fault, FieldPath path, CauseList causes)
    {
        if (spec.Text(field) is { Length: > 0 } value && value != only) causes.Forbidden(path.Child(field), fault);
    }
}
