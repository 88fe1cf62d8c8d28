namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class PersistentVolumeRulesTests
{
    private const string Size = "capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce]";
    private const string HostPath = "hostPath: {path: /data}";
    private const string Nodes = "}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}";
    private const string Local = "local: {path: /data}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: KEY, operator: In, values: [a]}]}]}}";

    [TestCase(HostPath, "")]
    [TestCase("hostPath: {path: /a/../b}", "spec.hostPath.path: Invalid value: \"/a/../b\": must not contain '..'")]
    [TestCase("nfs: {server: s, path: a}", "spec.nfs.path: Invalid value: \"a\": must be an absolute path")]
    [TestCase("gcePersistentDisk: {fsType: ext4}", "spec.persistentDisk.pdName: Required value")]
    [TestCase("local: {path: /data}", "spec.nodeAffinity: Required value: Local volume requires node affinity")]
    [TestCase("local: {path: ''" + Nodes, "spec.local.path: Required value")]
    [TestCase("local: {path: a/.." + Nodes, "spec.local.path: Invalid value: \"a/..\": must not contain '..'")]
    [TestCase("storageos: {volumeName: v, secretRef: {name: s}}", "spec.storageos.secretRef.namespace: Required value")]
    [TestCase("storageos: {secretRef: {namespace: s}}", "spec.storageos.volumeName: Required value|spec.storageos.secretRef.name: Required value")]
    [TestCase("csi: {driver: A_, volumeHandle: x}", "spec.csi.driver: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [TestCase("csi: {driver: a, nodeExpandSecretRef: {name: x}, nodeStageSecretRef: {name: x}}", "spec.csi.volumeHandle: Required value|spec.csi.nodeExpandSecretRef.namespace: Required value")]
    [TestCase("glusterfs: {endpoints: a, path: b, endpointsNamespace: ''}", "spec.glusterfs.endpointsNamespace: Invalid value: \"\": if the endpointnamespace is set, it must be a valid namespace name")]
    [TestCase("cinder: {volumeID: a, secretRef: {name: b}}", "spec.cinder.secretRef.namespace: Required value")]
    [TestCase("azureFile: {secretName: a, shareName: b, secretNamespace: ''}", "spec.azureFile.secretNamespace: Required value")]
    [TestCase("iscsi: {targetPortal: a, iqn: foo, lun: 1, secretRef: {}}", "spec.iscsi.iqn: Invalid value: \"foo\": must be valid format|spec.iscsi.secretRef.name: Required value")]
    [TestCase("scaleIO: {gateway: a, volumeName: v, secretRef: {name: x}}", "spec.scaleIO.system: Required value")]
    [TestCase("storageClassName: a", "spec: Required value: must specify a volume type")]
    [TestCase(HostPath + ", nfs: {server: s, path: /}", "spec.nfs: Forbidden: may not specify more than 1 volume type")]
    [TestCase(HostPath + ", cephfs: {monitors: [a]}", "spec.cephFS: Forbidden: may not specify more than 1 volume type")]
    [TestCase(HostPath + ", flexVolume: {driver: a/b}", "")]
    public void A_volume_has_one_source(string source, string expected) => Check($"{Size}, {source}", expected);

    [TestCase("accessModes: [ReadWriteOnce]", "spec.capacity: Required value|spec.capacity: Unsupported value: null: supported values: \"storage\"")]
    [TestCase("capacity: {storage: 1Gi, cpu: 1}, accessModes: [ReadWriteOnce]", "spec.capacity: Unsupported value: {\"cpu\":\"1\",\"storage\":\"1Gi\"}: supported values: \"storage\"")]
    [TestCase("capacity: {storage: -1}, accessModes: [ReadWriteOnce]", "spec.capacity[storage]: Invalid value: -1: must be a valid resource quantity|spec.capacity[storage]: Invalid value: \"-1\": must be greater than zero")]
    [TestCase("capacity: {storage: 1}", "spec.accessModes: Required value")]
    [TestCase("capacity: {storage: 1}, accessModes: [RWO]", "spec.accessModes: Unsupported value: \"RWO\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"")]
    [TestCase(Size + ", persistentVolumeReclaimPolicy: Keep", "spec.persistentVolumeReclaimPolicy: Unsupported value: \"Keep\": supported values: \"Delete\", \"Recycle\", \"Retain\"")]
    [TestCase(Size + ", volumeMode: Raw", "spec.volumeMode: Unsupported value: \"Raw\": supported values: \"Block\", \"Filesystem\"")]
    [TestCase(Size + ", nodeAffinity: {}", "spec.nodeAffinity.required: Required value: must specify required node constraints")]
    [TestCase(Size + ", volumeAttributesClassName: a", "spec.csi: Required value: has to be specified when using volumeAttributesClassName")]
    public void A_volume_has_size_modes_and_policies(string spec, string expected) => Check($"{spec}, {HostPath}", expected);

    [TestCase("/", false)]
    [TestCase("/a/../", false)]
    [TestCase("//.", false)]
    [TestCase("/a", true)]
    public void The_root_of_a_node_is_not_recycled(string path, bool passes) => Assert.That(
        Manifest.Causes(Volume($"{Size}, persistentVolumeReclaimPolicy: Recycle, hostPath: {{path: '{path}'}}"))
            .Contains("spec.persistentVolumeReclaimPolicy: Forbidden: may not be 'recycle' for a hostPath mount of '/'"),
        Is.Not.EqualTo(passes));

    [TestCase(HostPath, "metadata.annotations.volume.beta.kubernetes.io/mount-options: Forbidden: may not specify mount options for this volume type")]
    [TestCase("nfs: {server: s, path: /}", "")]
    public void Mount_options_of_old_are_for_sources_that_are_mounted(string source, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Volume($"{Size}, {source}", "annotations: {volume.beta.kubernetes.io/mount-options: ro}"))),
        Is.EqualTo(expected));

    [Test]
    public void The_source_stays_and_the_message_shows_what_changed() => Assert.That(
        Manifest.Causes(Volume($"{Size}, hostPath: {{path: /b}}"), Volume($"{Size}, hostPath: {{path: /a}}")),
        Is.EqualTo(["""
            spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation
            @@ -2,7 +2,7 @@
              "GCEPersistentDisk": null,
              "AWSElasticBlockStore": null,
              "HostPath": {
            -  "Path": "/a",
            +  "Path": "/b",
               "Type": ""
              },
              "Glusterfs": null,

            """.ReplaceLineEndings("\n")]));

    [TestCase(Size + ", " + HostPath + ", volumeMode: Block", Size + ", " + HostPath, "volumeMode: Invalid value: \"Block\": field is immutable")]
    [TestCase(Size + ", csi: {driver: a, volumeHandle: b, controllerExpandSecretRef: {name: a, namespace: b}}", Size + ", csi: {driver: a, volumeHandle: b}", "")]
    [TestCase(Size + ", csi: {driver: a, volumeHandle: b}", Size + ", csi: {driver: a, volumeHandle: b}, volumeAttributesClassName: c", "spec.volumeAttributesClassName: Forbidden: update from non-nil value to nil is forbidden")]
    public void What_may_change_is_little(string spec, string old, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Volume(spec), Volume(old))), Is.EqualTo(expected));

    [TestCase("topology.kubernetes.io/zone", "")]
    [TestCase("kubernetes.io/os", "nodeAffinity: Invalid value: {\"Required\":{\"NodeSelectorTerms\":[{\"MatchExpressions\":[{\"Key\":\"kubernetes.io/os\",\"Operator\":\"In\",\"Values\":[\"a\"]}],\"MatchFields\":null}]}}: field is immutable, except for updating from beta label to GA")]
    public void The_nodes_of_a_volume_stay_but_for_labels_of_old(string key, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(WithLabel(key), WithLabel("failure-domain.beta.kubernetes.io/zone"))), Is.EqualTo(expected));

    private static void Check(string spec, string expected) => Assert.That(string.Join('|', Manifest.Causes(Volume(spec))), Is.EqualTo(expected));

    private static string WithLabel(string key) => Volume($"{Size}, {Local.Replace("KEY", key, StringComparison.Ordinal)}");

    private static string Volume(string spec, string metadata = "labels: {}") =>
        $"{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: v, {metadata}}}, spec: {{{spec}}}}}";
}
