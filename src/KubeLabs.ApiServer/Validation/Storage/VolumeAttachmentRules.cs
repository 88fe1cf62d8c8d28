using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A VolumeAttachment (<c>ValidateVolumeAttachment</c>): one volume, by name or inline, on one node. Its spec never changes.</summary>
internal static class VolumeAttachmentRules
{
    private const string OneOf = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        CsiRules.DriverName(item.Spec.Text("attacher"), _spec.Child("attacher"), causes);
        var source = item.Spec.Field("source");
        Source(source, _spec.Child("source"), causes);
        var node = item.Spec.Text("nodeName");
        causes.InvalidEach(_spec.Child("nodeName"), node, DnsFormats.Subdomain(node));
        if (source.Field("persistentVolumeName")?.AsString() is { } name)
        {
            causes.InvalidEach(_spec.Child("source", "persistentVolumeName"), name, DnsFormats.Subdomain(name));
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
        if (SemanticEquality.Same(item.Spec, old.Spec)) return;
        causes.InvalidPrinted(_spec, InternalForm.Print("VolumeAttachmentSpec", item.Spec), FormatText.Immutable);
    }

    private static void Source(Node? source, FieldPath path, CauseList causes)
    {
        switch (source.Field("persistentVolumeName"), source.Field("inlineVolumeSpec"))
        {
            case (null, null): causes.Required(path, OneOf); break;
            case (not null, not null): causes.Forbidden(path, OneOf); break;
            case (null, { } spec): InlineVolumeRules.Validate(spec, path.Child("inlineVolumeSpec"), causes); break;
            default: FieldRules.Missing(source, "persistentVolumeName", path, causes, "must specify non empty persistentVolumeName"); break;
        }
    }
}
