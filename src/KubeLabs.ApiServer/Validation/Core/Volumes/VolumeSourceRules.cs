using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Where a volume comes from: exactly one source. The order is the server's, for of two sources the later one is refused.
/// </summary>
internal static class VolumeSourceRules
{
    private static readonly Source[] _sources =
    [
        new("hostPath", NodeVolumeRules.HostPath),
        new("gitRepo", NodeVolumeRules.GitRepo),
        new("gcePersistentDisk", CloudVolumeRules.GcePersistentDisk) { Path = "persistentDisk" },
        new("awsElasticBlockStore", CloudVolumeRules.AwsElasticBlockStore),
        new("secret", ConfigVolumeRules.Secret),
        new("nfs", NetworkVolumeRules.Nfs),
        new("iscsi", IscsiRules.Validate),
        new("glusterfs", NetworkVolumeRules.Glusterfs),
        new("flocker", NetworkVolumeRules.Flocker),
        new("persistentVolumeClaim", (source, path, causes) => FieldRules.Missing(source, "claimName", path, causes)),
        new("rbd", NetworkVolumeRules.Rbd),
        new("cinder", NetworkVolumeRules.Cinder),
        new("cephfs", NetworkVolumeRules.CephFs) { Second = "cephFS" },
        new("quobyte", NetworkVolumeRules.Quobyte),
        new("downwardAPI", DownwardApiRules.Volume) { Second = "downwarAPI" },
        new("fc", NetworkVolumeRules.FibreChannel),
        new("flexVolume", NodeVolumeRules.FlexVolume),
        new("configMap", ConfigVolumeRules.ConfigMap),
        new("azureFile", CloudVolumeRules.AzureFile),
        new("vsphereVolume", (source, path, causes) => FieldRules.Missing(source, "volumePath", path, causes)),
        new("photonPersistentDisk", (source, path, causes) => FieldRules.Missing(source, "pdID", path, causes)),
        new("portworxVolume", (source, path, causes) => FieldRules.Missing(source, "volumeID", path, causes)),
        new("azureDisk", CloudVolumeRules.AzureDisk),
        new("storageos", CloudVolumeRules.StorageOs),
        new("projected", ProjectedVolumeRules.Validate),
        new("scaleIO", CloudVolumeRules.ScaleIo),
        new("csi", CsiRules.Volume),
        new("ephemeral", EphemeralVolumeRules.Validate),
    ];

    public static void Validate(Node volume, PodContext pod, FieldPath path, CauseList causes)
    {
        var count = 0;
        if (volume.Field("emptyDir") is { } emptyDir)
        {
            count++;
            NodeVolumeRules.EmptyDir(emptyDir, path.Child("emptyDir"), causes);
        }

        foreach (var source in _sources)
        {
            if (volume.Field(source.Field) is not { } node) continue;
            if (count++ > 0) causes.Forbidden(path.Child(source.Second), "may not specify more than 1 volume type");
            else source.Rule(node, path.Child(source.Path), causes);
            if (source.Field == "iscsi") IscsiRules.NameTooLong(volume, path, causes);
            if (source.Field == "ephemeral" && count == 1) EphemeralVolumeRules.ClaimName(volume, pod, path, causes);
        }

        Image(volume, pod, count, path, causes);
    }

    private static void Image(Node volume, PodContext pod, int count, FieldPath path, CauseList causes)
    {
        var image = volume.Field("image");
        if (image is null && count == 0) causes.Required(path, "must specify a volume type");
        if (image is null) return;
        if (count > 0) causes.Forbidden(path.Child("image"), "may not specify more than 1 volume type");
        else NodeVolumeRules.Image(image, pod, path.Child("image"), causes);
    }

    /// <param name="Field">The field in the manifest.</param>
    /// <param name="Rule">What the source must be.</param>
    private sealed record Source(string Field, Action<Node, FieldPath, CauseList> Rule)
    {
        /// <summary>The field as the server names it in causes of its parts.</summary>
        public string Path { get; init; } = Field;

        /// <summary>The field as the server names it where it is one source too many.</summary>
        public string Second { get; init; } = Field;
    }
}
