using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes of cloud providers.</summary>
internal static class CloudVolumeRules
{
    private const string ManagedDisk = "Managed";
    private static readonly string[] _cachingModes = ["None", "ReadOnly", "ReadWrite"];
    private static readonly string[] _diskKinds = ["Dedicated", ManagedDisk, "Shared"];

    public static void GcePersistentDisk(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "pdName", path, causes);
        Partition(source, path, causes);
    }

    public static void AwsElasticBlockStore(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "volumeID", path, causes);
        Partition(source, path, causes);
    }

    public static void AzureFile(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "secretName", path, causes);
        FieldRules.Missing(source, "shareName", path, causes);
    }

    public static void AzureDisk(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "diskName", path, causes);
        FieldRules.Missing(source, "diskURI", path, causes);
        FieldRules.Unsupported(source, "cachingMode", _cachingModes, path, causes);
        FieldRules.Unsupported(source, "kind", _diskKinds, path, causes);
        if (source.Has("kind")) AzureDiskUri(source, path.Child("diskURI"), causes);
    }

    public static void StorageOs(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.MissingOrMalformed(source, "volumeName", DnsFormats.Label, path, causes);
        FieldRules.Malformed(source, "volumeNamespace", DnsFormats.Label, path, causes);
        if (source.Field("secretRef") is { } secret) FieldRules.Missing(secret, "name", path.Child("secretRef"), causes);
    }

    public static void ScaleIo(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "gateway", path, causes);
        FieldRules.Missing(source, "system", path, causes);
        FieldRules.Missing(source, "volumeName", path, causes);
    }

    private static void AzureDiskUri(Node source, FieldPath path, CauseList causes)
    {
        var uri = source.Text("diskURI");
        var managed = source.Text("kind") == ManagedDisk;
        if (uri.StartsWith(managed ? "/subscriptions/" : "https://", StringComparison.Ordinal)) return;
        causes.NotSupported(path, uri, managed
            ? "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"
            : "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
    }

    // The server takes 0, for the whole disk, and does not say so.
    private static void Partition(Node source, FieldPath path, CauseList causes)
    {
        if (source.Number("partition") is (< 0 or > 255) and var value)
        {
            causes.Invalid(path.Child("partition"), value, FormatText.Between(1, 255));
        }
    }
}
