namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ContainerRulesTests
{
    private const string At = "spec.containers[0]";
    private const string OneSource = "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`";

    [TestCase("name: ''", At + ".name: Required value")]
    [TestCase("image: ''", At + ".image: Required value")]
    [TestCase("image: ' nginx'", At + ".image: Invalid value: \" nginx\": must not have leading or trailing whitespace")]
    [TestCase("terminationMessagePolicy: Log", At + ".terminationMessagePolicy: Unsupported value: \"Log\": supported values: \"File\", \"FallbackToLogsOnError\"")]
    [TestCase("imagePullPolicy: always", At + ".imagePullPolicy: Unsupported value: \"always\": supported values: \"Always\", \"IfNotPresent\", \"Never\"")]
    [TestCase("restartPolicy: Once", At + ".restartPolicy: Unsupported value: \"Once\": supported values: \"Always\", \"Never\", \"OnFailure\"")]
    [TestCase("restartPolicyRules: [{action: Restart}]", At + ".restartPolicy: Required value: must specify restartPolicy when restart rules are used", At + ".restartPolicyRules[0].exitCodes: Required value: must be specified")]
    [TestCase("resizePolicy: [{resourceName: disk, restartPolicy: NotRequired}]", At + ".resizePolicy: Unsupported value: \"disk\": supported values: \"cpu\", \"memory\"")]
    public void A_container_has_its_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{{fields}}}"), Is.EqualTo(causes));

    [TestCase("{containerPort: 0}", At + ".ports[0].containerPort: Required value")]
    [TestCase("{containerPort: 70000}", At + ".ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive")]
    [TestCase("{containerPort: 80, protocol: tcp}", At + ".ports[0].protocol: Unsupported value: \"tcp\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [TestCase("{containerPort: 80, name: a}, {containerPort: 81, name: a}", At + ".ports[1].name: Duplicate value: \"a\"")]
    [TestCase("{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}", At + ".ports[1].hostPort: Duplicate value: \"TCP//80\"")]
    [TestCase("{containerPort: 80, hostPort: -1}", At + ".ports[0].hostPort: Invalid value: -1: must be between 1 and 65535, inclusive")]
    public void Ports_have_their_rules(string ports, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{ports: [{ports}]}}"), Is.EqualTo(causes));

    [TestCase("{name: ''}", At + ".env[0].name: Required value")]
    [TestCase("{name: A=B}", At + ".env[0].name: Invalid value: \"A=B\": a valid environment variable name must consist only of printable ASCII characters other than '='")]
    [TestCase("{name: A, valueFrom: {}}", At + ".env[0].valueFrom: Invalid value: \"\": " + OneSource)]
    [TestCase("{name: A, value: a, valueFrom: {fieldRef: {fieldPath: metadata.name}}}", At + ".env[0].valueFrom: Invalid value: \"\": may not be specified when `value` is not empty")]
    [TestCase("{name: A, valueFrom: {fieldRef: {fieldPath: metadata.foo}}}", At + ".env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"metadata.foo\": error converting fieldPath: field label not supported: metadata.foo")]
    [TestCase("{name: A, valueFrom: {fieldRef: {fieldPath: spec.restartPolicy}}}", At + ".env[0].valueFrom.fieldRef.fieldPath: Unsupported value: \"spec.restartPolicy\": supported values: \"metadata.name\", \"metadata.namespace\", \"metadata.uid\", \"spec.nodeName\", \"spec.serviceAccountName\", \"status.hostIP\", \"status.hostIPs\", \"status.podIP\", \"status.podIPs\"")]
    [TestCase("{name: A, valueFrom: {fieldRef: {fieldPath: \"spec.x['a']\"}}}", At + ".env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.x['a']\": error converting fieldPath: field label does not support subscript: spec.x['a']")]
    [TestCase("{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 10m}}}", At + ".env[0].valueFrom.resourceFieldRef.divisor: Invalid value: \"limits.cpu\": only divisor's values 1m and 1 are supported with the cpu resource")]
    [TestCase("{name: A, valueFrom: {resourceFieldRef: {resource: limits.disk}}}", At + ".env[0].valueFrom.resourceFieldRef.resource: Unsupported value: \"limits.disk\": supported values: \"limits.cpu\", \"limits.ephemeral-storage\", \"limits.memory\", \"requests.cpu\", \"requests.ephemeral-storage\", \"requests.memory\"")]
    [TestCase("{name: A, valueFrom: {secretKeyRef: {name: s, key: ''}}}", At + ".env[0].valueFrom.secretKeyRef.key: Required value")]
    [TestCase("{name: A, valueFrom: {fileKeyRef: {key: K, volumeName: v, path: ../f}}}", At + ".env[0].valueFrom.fileKeyRef.path: Invalid value: \"../f\": must not contain '..'", At + ".env[0].valueFrom.fileKeyRef.volumeName: Not found: \"v\"")]
    public void Variables_have_their_rules(string variables, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{env: [{variables}]}}"), Is.EqualTo(causes));

    [TestCase("{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['example.com/a']\"}}}")]
    [TestCase("{name: A, valueFrom: {resourceFieldRef: {resource: limits.hugepages-2Mi, divisor: 1Mi}}}")]
    [TestCase("{name: 1.A-b, value: a}")]
    public void Variables_are_accepted(string variables) => Assert.That(Verdict.OfContainer($"{{env: [{variables}]}}"), Is.Empty);

    [TestCase("{}", At + ".envFrom: Invalid value: \"\": must specify one of: `configMapRef` or `secretRef`")]
    [TestCase("{configMapRef: {name: a}, secretRef: {name: b}}", At + ".envFrom: Invalid value: \"\": may not have more than one field specified at a time")]
    [TestCase("{configMapRef: {}}", At + ".envFrom[0].configMapRef.name: Required value")]
    public void Whole_ConfigMaps_have_their_rules(string sources, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{envFrom: [{sources}]}}"), Is.EqualTo(causes));

    [TestCase("{name: x, mountPath: /a}", At + ".volumeMounts[0].name: Not found: \"x\"")]
    [TestCase("{name: v, mountPath: ''}", At + ".volumeMounts[0].mountPath: Required value")]
    [TestCase("{name: v, mountPath: /a}, {name: v, mountPath: /a}", At + ".volumeMounts[1].mountPath: Invalid value: \"/a\": must be unique")]
    [TestCase("{name: v, mountPath: /a, subPath: /b}", At + ".volumeMounts.subPath: Invalid value: \"/b\": must be a relative path")]
    [TestCase("{name: v, mountPath: /a, subPath: b, subPathExpr: c}", At + ".volumeMounts[0].subPathExpr: Invalid value: \"c\": subPathExpr and subPath are mutually exclusive")]
    [TestCase("{name: v, mountPath: /a, mountPropagation: Bidirectional}", At + ".volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers")]
    [TestCase("{name: v, mountPath: /a, recursiveReadOnly: Enabled}", At + ".volumeMounts.recursiveReadOnly: Forbidden: may only be specified when readOnly is true")]
    public void Mounts_have_their_rules(string mounts, params string[] causes)
    {
        var fields = $"{{volumes: [{{name: v, emptyDir: {{}}}}], containers: [{{name: c, image: i, volumeMounts: [{mounts}]}}]}}";
        Assert.That(Verdict.OfPod(fields), Is.EqualTo(causes));
    }

    [TestCase("{name: w, devicePath: /d}", "{name: w, mountPath: /m}", ".volumeDevices[0].name: Invalid value: \"w\": must not already exist in volumeMounts", ".volumeMounts[0].name: Invalid value: \"w\": must not already exist in volumeDevices")]
    [TestCase("{name: w, devicePath: /d}", "{name: v, mountPath: /d}", ".volumeDevices[0].devicePath: Invalid value: \"/d\": must not already exist as a path in volumeMounts", ".volumeMounts[0].mountPath: Invalid value: \"/d\": must not already exist as a path in volumeDevices")]
    [TestCase("{name: w, devicePath: /d}", "{name: v, mountPath: /m}")]
    public void A_volume_is_mounted_or_a_device(string device, string mount, params string[] causes)
    {
        const string Volumes = "[{name: v, emptyDir: {}}, {name: w, persistentVolumeClaim: {claimName: w}}]";
        var fields = $"{{volumes: {Volumes}, containers: [{{name: c, image: i, volumeDevices: [{device}], volumeMounts: [{mount}]}}]}}";
        Assert.That(Verdict.OfPod(fields), Is.EquivalentTo(causes.Select(cause => At + cause)));
    }

    [TestCase("{action: Stop, exitCodes: {operator: In, values: [1]}}", ".restartPolicyRules[0].action: Unsupported value: \"Stop\": supported values: \"Restart\", \"RestartAllContainers\"")]
    [TestCase("{action: Restart, exitCodes: {operator: Is, values: [1]}}", ".restartPolicyRules[0].exitCodes.operator: Unsupported value: \"Is\": supported values: \"In\", \"NotIn\"")]
    [TestCase("{action: Restart}", ".restartPolicyRules[0].exitCodes: Required value: must be specified")]
    [TestCase("{action: RestartAllContainers, exitCodes: {operator: NotIn, values: [0]}}")]
    public void A_rule_of_restarts_names_an_action_and_exit_codes(string rule, params string[] causes) => Assert.That(
        Verdict.OfContainer($"{{restartPolicy: Never, restartPolicyRules: [{rule}]}}"), Is.EqualTo(causes.Select(cause => At + cause)));

    [TestCase("{name: v, devicePath: /d}", At + ".volumeDevices[0].name: Invalid value: \"v\": can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode")]
    [TestCase("{name: w, devicePath: /../d}", At + ".volumeDevices[0].devicePath: Invalid value: \"/../d\": can not contain backsteps ('..')")]
    [TestCase("{name: x, devicePath: ''}", At + ".volumeDevices[0].name: Not found: \"x\"", At + ".volumeDevices[0].devicePath: Required value")]
    public void Devices_have_their_rules(string devices, params string[] causes)
    {
        const string Volumes = "[{name: v, emptyDir: {}}, {name: w, persistentVolumeClaim: {claimName: w}}]";
        var fields = $"{{volumes: {Volumes}, containers: [{{name: c, image: i, volumeDevices: [{devices}]}}]}}";
        Assert.That(Verdict.OfPod(fields), Is.EqualTo(causes));
    }

    [TestCase("initContainers: [{name: c, image: i}]", "spec.initContainers[0].name: Duplicate value: \"c\"")]
    [TestCase("initContainers: [{name: a, image: i, livenessProbe: {exec: {command: [a]}}}]", "spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always")]
    [TestCase("initContainers: [{name: a, image: i, resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]}]", "spec.initContainers[0].resizePolicy[0].restartPolicy: Invalid value: \"RestartContainer\": must not be set to 'RestartContainer' for non-sidecar initContainers")]
    [TestCase("initContainers: [{name: a, image: i, restartPolicyRules: [{action: Stop}]}]", "spec.initContainers[0].restartPolicy: Required value: must specify restartPolicy when restart rules are used")]
    [TestCase("containers: []", "spec.containers: Required value")]
    [TestCase("containers: [{name: a, image: i}, {name: a, image: i}]", "spec.containers[1].name: Duplicate value: \"a\"")]
    [TestCase("ephemeralContainers: [{name: e, image: i, targetContainerName: x, ports: [{containerPort: 80}], resources: {}, lifecycle: {}}]", "spec.ephemeralContainers[0].targetContainerName: Not found: \"x\"", "spec.ephemeralContainers[0].ports: Forbidden: cannot be set for an Ephemeral Container", "spec.ephemeralContainers[0].lifecycle: Forbidden: cannot be set for an Ephemeral Container", "spec.ephemeralContainers: Forbidden: cannot be set on create")]
    public void Lists_of_containers_have_their_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{{fields}}}"), Is.EqualTo(causes));

    [Test]
    public void A_sidecar_may_have_probes() => Assert.That(
        Verdict.OfPod("{initContainers: [{name: a, image: i, restartPolicy: Always, startupProbe: {tcpSocket: {port: 80}}}]}"),
        Is.Empty);
}
