namespace KubeLabs.Tests.ApiServer.Validation.Storage;

internal sealed class CsiObjectRulesTests
{
    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string OneOf = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    private const string Inline = "may not be specified in the context of inline volumes";
    private const string Attached = "attacher: a.b, nodeName: one, source: {persistentVolumeName: p}";

    [TestCase("{name: a.b, nodeID: x, topologyKeys: [a/b], allocatable: {count: 3}}")]
    [TestCase("{name: '', nodeID: ''}", "spec.drivers[0].name: Required value", "spec.drivers[0].nodeID: Required value")]
    [TestCase("{name: a, nodeID: x}, {name: a, nodeID: x}", "spec.drivers[1].name: Duplicate value: \"a\"")]
    [TestCase("{name: a, nodeID: x, allocatable: {count: -1}}", "spec.drivers[0].allocatable.count: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("{name: a, nodeID: x, topologyKeys: [/a, b, b]}", "spec.drivers[0]: Invalid value: \"/a\": prefix part must be non-empty", "spec.drivers[0]: Duplicate value: \"b\"")]
    public void The_drivers_of_a_node_have_their_rules(string drivers, params string[] causes) => Assert.That(Manifest.Causes(Node(drivers)), Is.EqualTo(causes));

    [TestCase("{name: a, nodeID: x, allocatable: {count: 2}}, {name: b, nodeID: z}")]
    [TestCase("{name: a, nodeID: z}", "spec.drivers: Invalid value: {\"Name\":\"a\",\"NodeID\":\"z\",\"TopologyKeys\":null,\"Allocatable\":null}: field is immutable")]
    [TestCase("{name: a, nodeID: ''}", "spec.drivers[0].nodeID: Required value", "spec.drivers: Invalid value: {\"Name\":\"a\",\"NodeID\":\"\",\"TopologyKeys\":null,\"Allocatable\":null}: field is immutable")]
    public void A_driver_stays_but_for_what_it_can_take(string drivers, params string[] causes) =>
        Assert.That(Manifest.Causes(Node(drivers), Node("{name: a, nodeID: x, allocatable: {count: 1}}")), Is.EqualTo(causes));

    [Test]
    public void The_id_of_a_node_has_a_limit()
    {
        var id = new string('x', 257);
        Assert.That(Manifest.Causes(Node($"{{name: a, nodeID: {id}}}")), Is.EqualTo([$"spec.drivers[0].nodeID: Invalid value: \"{id}\": must be 256 characters or less"]));
    }

    [TestCase("storageClassName: a, capacity: 1Gi")]
    [TestCase("storageClassName: A, capacity: -1", "storageClassName: Invalid value: \"A\": " + Subdomain, "capacity: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("storageClassName: a, nodeTopology: {matchExpressions: [{key: a, operator: Is}]}", "nodeTopology.matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator")]
    public void A_capacity_is_of_a_class_for_nodes(string fields, params string[] causes) => Assert.That(Manifest.Causes(Capacity(fields)), Is.EqualTo(causes));

    [TestCase("storageClassName: a, capacity: 2Gi, nodeTopology: {matchLabels: {a: b}}")]
    [TestCase("storageClassName: b, capacity: -1", "capacity: Invalid value: \"-1\": must be greater than or equal to 0", "nodeTopology: Invalid value: null: field is immutable", "storageClassName: Invalid value: \"b\": field is immutable")]
    public void The_class_and_the_nodes_of_a_capacity_stay(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes(Capacity(fields), Capacity("storageClassName: a, nodeTopology: {matchLabels: {a: b}}")), Is.EqualTo(causes));

    [TestCase(Attached)]
    [TestCase("nodeName: one, source: {}", "attacher: Required value", "source: Required value: " + OneOf)]
    [TestCase("attacher: a, nodeName: A, source: {persistentVolumeName: ''}", "source.persistentVolumeName: Required value: must specify non empty persistentVolumeName", "nodeName: Invalid value: \"A\": " + Subdomain, "source.persistentVolumeName: Invalid value: \"\": " + Subdomain)]
    [TestCase("attacher: a, nodeName: one, source: {persistentVolumeName: p, inlineVolumeSpec: {}}", "source: Forbidden: " + OneOf)]
    public void A_volume_is_attached_to_a_node(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Attachment(spec)), Is.EqualTo(causes.Select(cause => "spec." + cause)));

    [TestCase("accessModes: [ReadWriteOnce], csi: {driver: a, volumeHandle: b}")]
    [TestCase("claimRef: {}, capacity: {storage: 1Gi}, hostPath: {path: /a}", "claimRef: Forbidden: " + Inline, "capacity: Forbidden: " + Inline, "csi: Required value: has to be specified in the context of inline volumes", "accessModes: Required value")]
    [TestCase("accessModes: [ReadWriteOnce], csi: {driver: a}, nodeAffinity: {}, storageClassName: s, volumeMode: Block, persistentVolumeReclaimPolicy: Delete", "persistentVolumeReclaimPolicy: Forbidden: may only be Retain in the context of inline volumes", "nodeAffinity: Forbidden: " + Inline, "csi.volumeHandle: Required value", "storageClassName: Forbidden: " + Inline, "volumeMode: Forbidden: may not specify volumeMode other than Filesystem in the context of inline volumes")]
    public void A_volume_within_an_attachment_is_of_a_driver(string spec, params string[] causes) => Assert.That(
        Manifest.Causes(Attachment($"attacher: a, nodeName: one, source: {{inlineVolumeSpec: {{{spec}}}}}")),
        Is.EqualTo(causes.Select(cause => "spec.source.inlineVolumeSpec." + cause)));

    [TestCase(Attached)]
    [TestCase("attacher: a.b, nodeName: two, source: {persistentVolumeName: p}", "spec: Invalid value: {\"Attacher\":\"a.b\",\"Source\":{\"PersistentVolumeName\":\"p\",\"InlineVolumeSpec\":null},\"NodeName\":\"two\"}: field is immutable")]
    public void An_attachment_stays(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Attachment(spec), Attachment(Attached)), Is.EqualTo(causes));

    private static string Node(string drivers) => $"{{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {{name: one}}, spec: {{drivers: [{drivers}]}}}}";

    private static string Capacity(string fields) => $"{{apiVersion: storage.k8s.io/v1, kind: CSIStorageCapacity, metadata: {{name: c}}, {fields}}}";

    private static string Attachment(string spec) => $"{{apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, metadata: {{name: v}}, spec: {{{spec}}}}}";
}
