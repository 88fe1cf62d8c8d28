using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of volumes, of Pods and of PersistentVolumes. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class VolumeTable
{
    private const string Core = "io.k8s.api.core.v1.";

    // 0644
    private const string FileMode = "420";

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (Core + "Volume", new() { Rule = OfVolume }),
        (Core + "SecretVolumeSource", Mode),
        (Core + "ConfigMapVolumeSource", Mode),
        (Core + "DownwardAPIVolumeSource", Mode),
        (Core + "ProjectedVolumeSource", Mode),
        (Core + "ServiceAccountTokenProjection", new() { Fields = [FieldDefault.NumberPointer("expirationSeconds", "3600")] }),
        (Core + "HostPathVolumeSource", new() { Fields = [FieldDefault.TextPointer("type", "")] }),
        (Core + "ISCSIVolumeSource", Iscsi),
        (Core + "ISCSIPersistentVolumeSource", Iscsi),
        (Core + "RBDVolumeSource", Rbd),
        (Core + "RBDPersistentVolumeSource", Rbd),
        (Core + "AzureDiskVolumeSource", AzureDisk),
        (Core + "ScaleIOVolumeSource", ScaleIo),
        (Core + "ScaleIOPersistentVolumeSource", ScaleIo),
        (Core + "PersistentVolume", new() { Embedded = ["spec", "status"] }),
        (Core + "PersistentVolumeSpec", new()
        {
            Fields = [FieldDefault.Text("persistentVolumeReclaimPolicy", "Retain"), FieldDefault.TextPointer("volumeMode", "Filesystem")],
        }),
        (Core + "PersistentVolumeStatus", Pending),
        (Core + "PersistentVolumeClaim", new() { Embedded = ["spec", "status"] }),
        (Core + "PersistentVolumeClaimTemplate", new() { Embedded = ["spec"] }),
        (Core + "PersistentVolumeClaimSpec", new() { Fields = [FieldDefault.TextPointer("volumeMode", "Filesystem")] }),
        (Core + "PersistentVolumeClaimStatus", Pending),
    ];

    private static TypeDefaults Mode => new() { Fields = [FieldDefault.NumberPointer("defaultMode", FileMode)] };

    private static TypeDefaults Pending => new() { Fields = [FieldDefault.Text("phase", "Pending")] };

    private static TypeDefaults Iscsi => new() { Fields = [FieldDefault.Text("iscsiInterface", "default")] };

    private static TypeDefaults Rbd => new()
    {
        Fields =
        [
            FieldDefault.Text("pool", "rbd"), FieldDefault.Text("user", "admin"), FieldDefault.Text("keyring", "/etc/ceph/keyring"),
        ],
    };

    private static TypeDefaults AzureDisk => new()
    {
        Fields =
        [
            FieldDefault.TextPointer("cachingMode", "ReadWrite"),
            FieldDefault.TextPointer("fsType", "ext4"),
            FieldDefault.Flag("readOnly", false),
            FieldDefault.TextPointer("kind", "Shared"),
        ],
    };

    private static TypeDefaults ScaleIo => new()
    {
        Fields = [FieldDefault.Text("storageMode", "ThinProvisioned"), FieldDefault.Text("fsType", "xfs")],
    };

    // A volume without a source is an emptyDir.
    private static MappingNode OfVolume(MappingNode volume)
    {
        var hasSource = false;
        foreach (var entry in volume.Values) hasSource |= entry.Key != "name" && !entry.Value.IsNull;
        if (!hasSource) return volume.With("emptyDir", MappingNode.Empty(volume.Position));
        return volume.Change("image", image =>
            image.LacksText("pullPolicy") ? image.Set("pullPolicy", PodDefaults.PullPolicy(image.Text("reference"))) : image);
    }
}
