using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The sources of PersistentVolumes and the spec of claims as the server's own types have them, for its messages.</summary>
internal static class VolumeSourceShapes
{
    private static readonly GoField _fsType = GoField.Text("FSType");
    private static readonly GoField _readOnly = GoField.Flag("ReadOnly");

    /// <summary>Every source that a PersistentVolume can have.</summary>
    public static GoField[] Sources { get; } =
    [
        GoField.Pointer("GCEPersistentDisk", GoField.Text("PDName"), _fsType, GoField.Number("Partition"), _readOnly),
        GoField.Pointer("AWSElasticBlockStore", GoField.Text("VolumeID"), _fsType, GoField.Number("Partition"), _readOnly),
        GoField.Pointer("HostPath", GoField.Text("Path"), GoField.Pointer("Type")),
        GoField.Pointer(
            "Glusterfs",
            GoField.Text("EndpointsName") with { Key = "endpoints" },
            GoField.Text("Path"),
            _readOnly,
            GoField.Pointer("EndpointsNamespace")),
        GoField.Pointer("NFS", GoField.Text("Server"), GoField.Text("Path"), _readOnly),
        GoField.Pointer(
            "RBD",
            GoField.Pointer("CephMonitors") with { Key = "monitors" },
            GoField.Text("RBDImage") with { Key = "image" },
            _fsType,
            GoField.Text("RBDPool") with { Key = "pool" },
            GoField.Text("RadosUser") with { Key = "user" },
            GoField.Text("Keyring"),
            Secret("SecretRef"),
            _readOnly),
        GoField.Pointer(
            "Quobyte",
            GoField.Text("Registry"),
            GoField.Text("Volume"),
            _readOnly,
            GoField.Text("User"),
            GoField.Text("Group"),
            GoField.Text("Tenant")),
        GoField.Pointer(
            "ISCSI",
            GoField.Text("TargetPortal"),
            GoField.Text("IQN"),
            GoField.Number("Lun"),
            GoField.Text("ISCSIInterface"),
            _fsType,
            _readOnly,
            GoField.Pointer("Portals"),
            GoField.Flag("DiscoveryCHAPAuth") with { Key = "chapAuthDiscovery" },
            GoField.Flag("SessionCHAPAuth") with { Key = "chapAuthSession" },
            Secret("SecretRef"),
            GoField.Pointer("InitiatorName")),
        GoField.Pointer("FlexVolume", GoField.Text("Driver"), _fsType, Secret("SecretRef"), _readOnly, GoField.Pointer("Options")),
        GoField.Pointer("Cinder", GoField.Text("VolumeID"), _fsType, _readOnly, Secret("SecretRef")),
        GoField.Pointer(
            "CephFS",
            GoField.Pointer("Monitors"),
            GoField.Text("Path"),
            GoField.Text("User"),
            GoField.Text("SecretFile"),
            Secret("SecretRef"),
            _readOnly),
        GoField.Pointer("FC", GoField.Pointer("TargetWWNs"), GoField.Pointer("Lun"), _fsType, _readOnly, GoField.Pointer("WWIDs")),
        GoField.Pointer("Flocker", GoField.Text("DatasetName"), GoField.Text("DatasetUUID")),
        GoField.Pointer(
            "AzureFile", GoField.Text("SecretName"), GoField.Text("ShareName"), _readOnly, GoField.Pointer("SecretNamespace")),
        GoField.Pointer(
            "VsphereVolume",
            GoField.Text("VolumePath"),
            _fsType,
            GoField.Text("StoragePolicyName"),
            GoField.Text("StoragePolicyID")),
        GoField.Pointer(
            "AzureDisk",
            GoField.Text("DiskName"),
            GoField.Text("DataDiskURI") with { Key = "diskURI" },
            GoField.Pointer("CachingMode"),
            GoField.Pointer("FSType"),
            GoField.Pointer("ReadOnly"),
            GoField.Pointer("Kind")),
        GoField.Pointer("PhotonPersistentDisk", GoField.Text("PdID"), _fsType),
        GoField.Pointer("PortworxVolume", GoField.Text("VolumeID"), _fsType, _readOnly),
        GoField.Pointer(
            "ScaleIO",
            GoField.Text("Gateway"),
            GoField.Text("System"),
            Secret("SecretRef"),
            GoField.Flag("SSLEnabled"),
            GoField.Text("ProtectionDomain"),
            GoField.Text("StoragePool"),
            GoField.Text("StorageMode"),
            GoField.Text("VolumeName"),
            _fsType,
            _readOnly),
        GoField.Pointer("Local", GoField.Text("Path"), GoField.Pointer("FSType")),
        GoField.Pointer(
            "StorageOS",
            GoField.Text("VolumeName"),
            GoField.Text("VolumeNamespace"),
            _fsType,
            _readOnly,
            GoField.Pointer("SecretRef", Reference)),
        GoField.Pointer(
            "CSI",
            GoField.Text("Driver"),
            GoField.Text("VolumeHandle"),
            _readOnly,
            _fsType,
            GoField.Pointer("VolumeAttributes"),
            Secret("ControllerPublishSecretRef"),
            Secret("NodeStageSecretRef"),
            Secret("NodePublishSecretRef"),
            Secret("ControllerExpandSecretRef"),
            Secret("NodeExpandSecretRef")),
    ];

    /// <summary>The spec of a PersistentVolumeClaim.</summary>
    public static GoField[] Claim { get; } =
    [
        GoField.Pointer("AccessModes"),
        GoField.Selector("Selector"),
        GoField.Embedded("Resources", GoField.Pointer("Limits"), GoField.Pointer("Requests")),
        GoField.Text("VolumeName"),
        GoField.Pointer("StorageClassName"),
        GoField.Pointer("VolumeMode"),
        GoField.Pointer("DataSource", GoField.Pointer("APIGroup"), GoField.Text("Kind"), GoField.Text("Name")),
        GoField.Pointer(
            "DataSourceRef", GoField.Pointer("APIGroup"), GoField.Text("Kind"), GoField.Text("Name"), GoField.Pointer("Namespace")),
        GoField.Pointer("VolumeAttributesClassName"),
    ];

    private static GoField[] Reference =>
    [
        GoField.Text("Kind"), GoField.Text("Namespace"), GoField.Text("Name"), GoField.Text("UID"), GoField.Text("APIVersion"),
        GoField.Text("ResourceVersion"), GoField.Text("FieldPath"),
    ];

    /// <summary>The difference of two structures in the server's notation.</summary>
    public static string Difference(Node? old, Node? now, GoField[] fields) => 
        UnifiedDiff.Of(GoPrinter.Lines(old, fields), GoPrinter.Lines(now, fields));

    private static GoField Secret(string name) => GoField.Pointer(name, GoField.Text("Name"), GoField.Text("Namespace"));
}
