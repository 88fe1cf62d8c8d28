namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class VolumeRulesTests
{
    private const string At = "spec.volumes[0]";
    private const string Mode = "must be a number between 0 and 0777 (octal), both inclusive";

    [TestCase("hostPath: {path: /a/../b}", At + ".hostPath.path: Invalid value: \"/a/../b\": must not contain '..'")]
    [TestCase("hostPath: {path: ''}", At + ".hostPath.path: Required value")]
    [TestCase("gitRepo: {repository: '', directory: /a}", At + ".gitRepo.repository: Required value", At + ".gitRepo.directory: Invalid value: \"/a\": must be a relative path")]
    [TestCase("gcePersistentDisk: {pdName: '', partition: 300}", At + ".persistentDisk.pdName: Required value", At + ".persistentDisk.partition: Invalid value: 300: must be between 1 and 255, inclusive")]
    [TestCase("awsElasticBlockStore: {volumeID: ''}", At + ".awsElasticBlockStore.volumeID: Required value")]
    [TestCase("secret: {defaultMode: 1000}", At + ".secret.secretName: Required value", At + ".secret.defaultMode: Invalid value: 1000: " + Mode)]
    [TestCase("configMap: {name: m, items: [{key: '', path: ../a, mode: -1}]}", At + ".configMap.items[0].key: Required value", At + ".configMap.items[0].path: Invalid value: \"../a\": must not contain '..'", At + ".configMap.items[0].mode: Invalid value: -1: " + Mode)]
    [TestCase("configMap: {name: m, items: [{key: k, path: ..a}]}", At + ".configMap.items[0].path: Invalid value: \"..a\": must not start with '..'")]
    [TestCase("nfs: {server: '', path: a}", At + ".nfs.server: Required value", At + ".nfs.path: Invalid value: \"a\": must be an absolute path")]
    [TestCase("iscsi: {targetPortal: p, iqn: x, lun: 256}", At + ".iscsi.iqn: Invalid value: \"x\": must be valid format starting with iqn, eui, or naa", At + ".iscsi.lun: Invalid value: 256: must be between 0 and 255, inclusive")]
    [TestCase("iscsi: {targetPortal: p, iqn: iqn.x, lun: 0, chapAuthSession: true}", At + ".iscsi.iqn: Invalid value: \"iqn.x\": must be valid format", At + ".iscsi.secretRef: Required value")]
    [TestCase("glusterfs: {endpoints: '', path: p}", At + ".glusterfs.endpoints: Required value")]
    [TestCase("flocker: {}", At + ".flocker: Required value: one of datasetName and datasetUUID is required")]
    [TestCase("persistentVolumeClaim: {claimName: ''}", At + ".persistentVolumeClaim.claimName: Required value")]
    [TestCase("rbd: {monitors: [], image: ''}", At + ".rbd.monitors: Required value", At + ".rbd.image: Required value")]
    [TestCase("cinder: {volumeID: v, secretRef: {}}", At + ".cinder.secretRef.name: Required value")]
    [TestCase("cephfs: {monitors: []}", At + ".cephfs.monitors: Required value")]
    [TestCase("quobyte: {registry: a, volume: ''}", At + ".quobyte.registry: Invalid value: \"a\": must be a host:port pair or multiple pairs separated by commas", At + ".quobyte.volume: Required value")]
    [TestCase("fc: {targetWWNs: [a]}", At + ".fc.lun: Required value: lun is required if targetWWNs is specified")]
    [TestCase("fc: {}", At + ".fc.targetWWNs: Required value: must specify either targetWWNs or wwids, but not both")]
    [TestCase("flexVolume: {driver: d, options: {kubernetes.io/a: b}}", At + ".flexVolume.options[kubernetes.io/a]: Invalid value: \"kubernetes.io/a\": kubernetes.io and k8s.io namespaces are reserved")]
    [TestCase("azureFile: {secretName: '', shareName: s}", At + ".azureFile.secretName: Required value")]
    [TestCase("azureDisk: {diskName: d, diskURI: 'http://a', kind: Shared}", At + ".azureDisk.diskURI: Unsupported value: \"http://a\": supported values: \"https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd\"")]
    [TestCase("storageos: {volumeName: A_b}", At + ".storageos.volumeName: Invalid value: \"A_b\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [TestCase("scaleIO: {gateway: '', system: s, volumeName: v, secretRef: {name: s}}", At + ".scaleIO.gateway: Required value")]
    [TestCase("csi: {driver: ''}", At + ".csi.driver: Required value")]
    [TestCase("emptyDir: {sizeLimit: -1}", At + ".emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity")]
    [TestCase("projected: {sources: [{downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}, {path: a, fieldRef: {fieldPath: metadata.uid}}]}}]}", At + ".projected: Invalid value: \"a\": conflicting duplicate paths")]
    [TestCase("projected: {sources: [{downwardAPI: {items: [{path: a}]}}]}", At + ".projected.sources[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required")]
    [TestCase("image: {pullPolicy: Always}", At + ".image.reference: Required value")]
    [TestCase("ephemeral: {}", At + ".ephemeral.volumeClaimTemplate: Required value")]
    public void Each_source_has_its_rules(string source, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{volumes: [{{name: v, {source}}}]}}"), Is.EqualTo(causes));

    [TestCase("downwardAPI: {items: [{path: a}]}", At + ".downwardAPI: Required value: one of fieldRef and resourceFieldRef is required")]
    [TestCase("downwardAPI: {items: [{path: a, fieldRef: {fieldPath: spec.nodeName}}]}", At + ".downwardAPI.fieldRef.fieldPath: Unsupported value: \"spec.nodeName\": supported values: \"metadata.annotations\", \"metadata.labels\", \"metadata.name\", \"metadata.namespace\", \"metadata.uid\"")]
    [TestCase("downwardAPI: {items: [{path: a, resourceFieldRef: {resource: limits.cpu}}]}", At + ".downwardAPI.resourceFieldRef.containerName: Required value")]
    [TestCase("projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 60}}]}", At + ".projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 60: may not specify a duration less than 10 minutes")]
    [TestCase("projected: {sources: [{configMap: {name: m}, secret: {name: s}}]}", At + ".projected.sources[0]: Forbidden: may not specify more than 1 volume type per source")]
    [TestCase("projected: {sources: [{configMap: {name: m, items: [{key: a, path: x}]}}, {secret: {name: s, items: [{key: b, path: x}]}}]}", At + ".projected: Invalid value: \"s\": conflicting duplicate paths")]
    public void Sources_of_files_have_their_rules(string source, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{volumes: [{{name: v, {source}}}]}}"), Is.EqualTo(causes));

    [TestCase("{name: v, emptyDir: {}, nfs: {server: s, path: /p}}", At + ".nfs: Forbidden: may not specify more than 1 volume type")]
    [TestCase("{name: v, emptyDir: {}, cephfs: {monitors: [m]}}", At + ".cephFS: Forbidden: may not specify more than 1 volume type")]
    [TestCase("{name: '', emptyDir: {}}", At + ".name: Required value")]
    [TestCase("{name: v, emptyDir: {}}, {name: v, emptyDir: {}}", "spec.volumes[1].name: Duplicate value: \"v\"")]
    [TestCase("{name: v, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}, {name: w, persistentVolumeClaim: {claimName: p-v}}", "spec.volumes[1].persistentVolumeClaim.claimName: Invalid value: \"p-v\": must not reference a PVC that gets created for an ephemeral volume")]
    [TestCase("{name: v, ephemeral: {volumeClaimTemplate: {metadata: {name: a}, spec: {accessModes: [Any]}}}}", At + ".ephemeral.volumeClaimTemplate.metadata.name: Forbidden: cannot be set", At + ".ephemeral.volumeClaimTemplate.spec.accessModes: Unsupported value: \"Any\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"", At + ".ephemeral.volumeClaimTemplate.spec.resources[storage]: Required value")]
    public void Volumes_have_one_source_and_a_name_of_their_own(string volumes, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{volumes: [{volumes}]}}"), Is.EqualTo(causes));

    [Test]
    public void The_claim_of_an_ephemeral_volume_has_a_name_too()
    {
        const string Template = "ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}";
        var pod = Verdict.PodWith($"{{volumes: [{{name: data, {Template}}}]}}");
        var name = new string('p', 249);
        pod = pod.With(pod.Root.With("metadata", Verdict.Read($"{{name: {name}, namespace: default}}")));
        Assert.That(Verdict.Of(pod), Is.EqualTo([$"{At}.name: Invalid value: \"data\": PVC name \"{name}-data\": must be no more than 253 characters"]));
    }

    // The colon between them counts.
    [TestCase(61)]
    [TestCase(62, At + ".name: Invalid value: \"v\": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.")]
    public void A_volume_and_its_portal_make_one_name(int portal, params string[] causes)
    {
        var source = $"targetPortal: {new string('p', portal + 1)}, iqn: eui.0123456789abcdef, lun: 0, initiatorName: eui.0123456789abcdef";
        Assert.That(Verdict.OfPod($"{{volumes: [{{name: v, iscsi: {{{source}}}}}]}}"), Is.EqualTo(causes));
    }

    [TestCase("iqn.2001-04.com.example:storage.disk1", ExpectedResult = 0)]
    [TestCase("eui.0123456789abcdef", ExpectedResult = 0)]
    [TestCase("naa.0123456789abcdef0123456789abcdef", ExpectedResult = 0)]
    [TestCase("iqn.2001-4.com.example:disk", ExpectedResult = 1)]
    [TestCase("eui.0123", ExpectedResult = 1)]
    public int An_iscsi_name_has_one_of_three_notations(string name) =>
        Verdict.OfPod($"{{volumes: [{{name: v, iscsi: {{targetPortal: p, iqn: '{name}', lun: 0}}}}]}}").Length;
}
