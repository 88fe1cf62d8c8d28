using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A PersistentVolume (<c>ValidatePersistentVolume</c>). Its source never changes.</summary>
internal static class PersistentVolumeRules
{
    private const string MountOptions = "volume.beta.kubernetes.io/mount-options";
    private static readonly string[] _unmountable =
        ["hostPath", "flocker", "fc", "flexVolume", "portworxVolume", "scaleIO", "local", "storageos", "csi"];

    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject volume, CauseList causes)
    {
        Fields(volume, causes);
        MountOptionsOfOtherSource(volume, causes);
    }

    // The server checks the whole volume twice.
    public static void ValidateUpdate(KubeObject volume, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(volume, old, causes);
        Fields(volume, causes);
        MountOptionsOfOtherSource(volume, causes);
        Fields(volume, causes);
        ChangedSource(volume.Spec, old.Spec, causes);
        ObjectMetaUpdateRules.Changed(volume.Spec, old.Spec, "volumeMode", FieldPath.Root, causes);
        if (old.Spec.Has("nodeAffinity")) PersistentVolumeAffinityRules.Changed(volume.Spec, old.Spec, causes);
        if (old.Spec.Has("volumeAttributesClassName") && !volume.Spec.Has("volumeAttributesClassName"))
        {
            causes.Forbidden(_spec.Child("volumeAttributesClassName"), "update from non-nil value to nil is forbidden");
        }
    }

    private static void Fields(KubeObject volume, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(volume, NameRules.Subdomain, causes);
        PersistentVolumeSpecRules.Validate(volume, _spec, causes);
    }

    private static void MountOptionsOfOtherSource(KubeObject volume, CauseList causes)
    {
        if (volume.Metadata?["annotations"]?[MountOptions] is null) return;
        foreach (var source in PersistentVolumeSourceRules.Names)
        {
            if (volume.Spec.Has(source) && !_unmountable.Contains(source)) return;
        }

        var path = ObjectMetaRules.Path.Child("annotations", MountOptions);
        causes.Forbidden(path, "may not specify mount options for this volume type");
    }

    private static void ChangedSource(Node? spec, Node? old, CauseList causes)
    {
        const string expand = "controllerExpandSecretRef";
        if (old?["csi"] is { } before && !before.Has(expand)) spec = (spec as MappingNode)?.Change("csi", source => source.Without(expand));
        foreach (var source in PersistentVolumeSourceRules.Names)
        {
            if (SemanticEquality.Same(spec.Field(source), old.Field(source))) continue;
            // A written false is none to the server.
            if (InternalForm.Difference("PersistentVolumeSource", old, spec) is not { Length: > 0 } difference) continue;
            causes.Forbidden(
                _spec.Child("persistentvolumesource"), $"spec.persistentvolumesource is immutable after creation\n{difference}");
            return;
        }
    }
}
