using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Where a PersistentVolume's data is: exactly one source. Of two the later one is refused, in the server's order.</summary>
internal static class PersistentVolumeSourceRules
{
    private static readonly Source[] _sources =
    [
        new("hostPath", NodeVolumeRules.HostPath),
        new("gcePersistentDisk", CloudVolumeRules.GcePersistentDisk) { Path = "persistentDisk" },
        new("awsElasticBlockStore", CloudVolumeRules.AwsElasticBlockStore),
        new("glusterfs", Glusterfs),
        new("flocker", NetworkVolumeRules.Flocker),
        new("nfs", NetworkVolumeRules.Nfs),
        new("rbd", NetworkVolumeRules.Rbd),
        new("quobyte", NetworkVolumeRules.Quobyte),
        new("cephfs", NetworkVolumeRules.CephFs) { Second = "cephFS" },
        new("iscsi", null),
        new("cinder", Cinder),
        new("fc", NetworkVolumeRules.FibreChannel),
        new("flexVolume", NodeVolumeRules.FlexVolume) { MayBeSecond = true },
        new("azureFile", AzureFile),
        new("vsphereVolume", (source, path, causes) => FieldRules.Missing(source, "volumePath", path, causes)),
        new("photonPersistentDisk", (source, path, causes) => FieldRules.Missing(source, "pdID", path, causes)),
        new("portworxVolume", (source, path, causes) => FieldRules.Missing(source, "volumeID", path, causes)),
        new("azureDisk", CloudVolumeRules.AzureDisk),
        new("scaleIO", CloudVolumeRules.ScaleIo),
        new("local", Local),
        new("storageos", StorageOs),
        new("csi", CsiRules.PersistentVolume),
    ];

    /// <summary>The fields of all sources.</summary>
    public static string[] Names { get; } = [.. _sources.Select(source => source.Field)];

    public static void Validate(Node? spec, string volume, FieldPath path, CauseList causes)
    {
        var count = 0;
        foreach (var source in _sources)
        {
            if (spec.Field(source.Field) is not { } node) continue;
            if (count++ > 0 && !source.MayBeSecond)
            {
                causes.Forbidden(path.Child(source.Second), "may not specify more than 1 volume type");
                continue;
            }

            if (source.Rule is null) IscsiRules.Persistent(node, volume, path.Child(source.Path), causes);
            else source.Rule(node, path.Child(source.Path), causes);
            if (source.Field == "local" && !spec.Has("nodeAffinity")) LocalWithoutNodes(path, causes);
        }

        if (count == 0) causes.Required(path, "must specify a volume type");
    }

    private static void LocalWithoutNodes(FieldPath path, CauseList causes) =>
        causes.Required(path.Child("nodeAffinity"), "Local volume requires node affinity");

    private static void Glusterfs(Node source, FieldPath path, CauseList causes)
    {
        NetworkVolumeRules.Glusterfs(source, path, causes);
        if (source.Field("endpointsNamespace")?.AsString() is not { } ns) return;
        var place = path.Child("endpointsNamespace");
        if (ns.Length > 0) causes.InvalidEach(place, ns, DnsFormats.Label(ns));
        else causes.Invalid(place, ns, "if the endpointnamespace is set, it must be a valid namespace name");
    }

    private static void Cinder(Node source, FieldPath path, CauseList causes)
    {
        NetworkVolumeRules.Cinder(source, path, causes);
        SecretNamespace(source, path, causes);
    }

    private static void StorageOs(Node source, FieldPath path, CauseList causes)
    {
        CloudVolumeRules.StorageOs(source, path, causes);
        SecretNamespace(source, path, causes);
    }

    private static void SecretNamespace(Node source, FieldPath path, CauseList causes)
    {
        if (source.Field("secretRef") is { } secret) FieldRules.Missing(secret, "namespace", path.Child("secretRef"), causes);
    }

    private static void AzureFile(Node source, FieldPath path, CauseList causes)
    {
        CloudVolumeRules.AzureFile(source, path, causes);
        if (source.Has("secretNamespace")) FieldRules.Missing(source, "secretNamespace", path, causes);
    }

    private static void Local(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "path", path, causes);
        PathRules.Backsteps(source.Text("path"), path.Child("path"), causes);
    }

    /// <param name="Field">The field in the manifest.</param>
    /// <param name="Rule">What the source must be; null for the one that looks at the name of the volume.</param>
    private sealed record Source(string Field, Action<Node, FieldPath, CauseList>? Rule)
    {
        /// <summary>The field as the server names it in causes of its parts.</summary>
        public string Path { get; init; } = Field;

        /// <summary>The field as the server names it where it is one source too many.</summary>
        public string Second { get; init; } = Field;

        /// <summary>Whether the server does not mind another source before it.</summary>
        public bool MayBeSecond { get; init; }
    }
}
