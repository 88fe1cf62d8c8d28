namespace KubeLabs.Tests.ApiServer.Validation;

/// <summary>The rules of a kind hold for an update too: each of these strategies validates the whole new object again.</summary>
internal sealed class KindUpdateTests
{
    private const string Binding = "{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicyBinding, metadata: {name: b}, "
        + "spec: {policyName: p, validationActions: [Deny]}}";

    private const string Policy = "{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {name: p}, spec: {failurePolicy: Fail, "
        + "matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]}, validations: [{expression: 'true'}]}}";

    private const string Service = "{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.example.com}, "
        + "spec: {group: example.com, version: v1, groupPriorityMinimum: 100, versionPriority: 15}}";

    private const string RoleBinding = "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: b}, "
        + "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}, subjects: [{kind: Group, apiGroup: rbac.authorization.k8s.io, name: g}]}";

    private const string CronJob = "{apiVersion: batch/v1, kind: CronJob, metadata: {name: j}, spec: {schedule: '0 * * * *', startingDeadlineSeconds: 5, "
        + "jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}}}}";

    private const string Scaler = "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, "
        + "spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}}}";

    private const string Ingress = "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, "
        + "spec: {defaultBackend: {service: {name: s, port: {number: 80}}}}}";

    private const string Limits = "{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{type: Pod, max: {cpu: 2}}]}}";
    private const string Namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: n}}";
    private const string Endpoints = "{apiVersion: v1, kind: Endpoints, metadata: {name: e}, subsets: [{addresses: [{ip: 10.0.0.1}]}]}";

    [TestCase(Binding, "[Deny]", "[Audit, Audit]", "spec.validationActions[1]: Duplicate value: \"Audit\"")]
    [TestCase(Binding, "[Deny]", "[Deny, Warn]", "spec.validationActions: Invalid value: [\"Deny\",\"Warn\"]: must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)")]
    [TestCase(Policy, "Fail", "Never", "spec.failurePolicy: Unsupported value: \"Never\": supported values: \"Fail\", \"Ignore\"")]
    [TestCase(Policy, "'true'", "' '", "spec.validations[0].expression: Required value: expression is not specified")]
    [TestCase(Service, "versionPriority: 15", "versionPriority: 0", "spec.versionPriority: Invalid value: 0: must be positive and less than 1000")]
    [TestCase(Service, "versionPriority: 15", "versionPriority: 15, caBundle: YQ==", "spec.caBundle: Invalid value: \"1 bytes\": local APIServices may not have a caBundle")]
    [TestCase(RoleBinding, "view", "edit", "roleRef: Invalid value: {\"APIGroup\":\"rbac.authorization.k8s.io\",\"Kind\":\"ClusterRole\",\"Name\":\"edit\"}: cannot change roleRef")]
    [TestCase(RoleBinding, "name: g", "name: ''", "subjects[0].name: Required value")]
    [TestCase(CronJob, "Seconds: 5", "Seconds: -1", "spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase(CronJob, "0 * * * *", "@never", "spec.schedule: Invalid value: \"@never\": unrecognized descriptor: @never")]
    [TestCase(Scaler, "maxReplicas: 3", "maxReplicas: 0", "spec.maxReplicas: Required value: must be set and greater than 0", "spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`")]
    [TestCase(Scaler, "maxReplicas: 3", "maxReplicas: 3, minReplicas: 0", "spec.minReplicas: Invalid value: 0: must be greater than or equal to 1", "spec.metrics: Forbidden: must specify at least one Object or External metric to support scaling to zero replicas")]
    [TestCase(Ingress, "defaultBackend: {service: {name: s, port: {number: 80}}}", "", "spec: Invalid value: null: either `defaultBackend` or `rules` must be specified")]
    [TestCase(Limits, "max: {cpu: 2}}", "max: {cpu: 2}}, {type: Pod}", "spec.limits[1].type: Duplicate value: \"Pod\"")]
    [TestCase(Namespace, "name: n", "name: n, finalizers: [f]", "metadata.finalizers[0]: Invalid value: \"f\": name is neither a standard finalizer name nor is it fully qualified")]
    [TestCase(Namespace, "name: n", "name: n, labels: {/a: b}", "metadata.labels: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase(Endpoints, "10.0.0.1", "127.0.0.1", "subsets[0].addresses[0].ip: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128)")]
    [TestCase(Endpoints, "addresses: [{ip: 10.0.0.1}]", "ports: [{port: 80}]", "subsets[0]: Required value: must specify `addresses` or `notReadyAddresses`")]
    public void An_update_is_checked_as_a_whole(string manifest, string text, string by, params string[] causes) =>
        Assert.That(Manifest.Causes(manifest.Replace(text, by, StringComparison.Ordinal), manifest), Is.EqualTo(causes));

    [TestCase(CronJob, "'0 * * * *'", "TZ=UTC 0 * * * *")]
    [TestCase(CronJob, "name: j", "name: a-name-that-is-longer-than-52-characters-was-accepted-once")]
    [TestCase(Scaler, "maxReplicas: 3", "maxReplicas: 3, minReplicas: 0, metrics: [{type: External, external: {metric: {name: m}, target: {type: Value, value: 1}}}]")]
    [TestCase(Ingress, "spec: {", "spec: {ingressClassName: a, ")]
    [TestCase(Endpoints, "10.0.0.1", "127.0.0.1")]
    public void What_was_stored_once_may_stay(string manifest, string text, string by)
    {
        var old = manifest.Replace(text, by, StringComparison.Ordinal);
        Assert.That(Manifest.Causes(old, old), Is.Empty);
    }

    // Only the rules of the core API ask for a slash in a finalizer; these groups validate metadata as custom kinds do.
    [TestCase(Binding)]
    [TestCase(Policy)]
    [TestCase(Service)]
    public void Some_kinds_take_any_finalizer_with_a_proper_name(string manifest)
    {
        var named = manifest.Replace("metadata: {", "metadata: {finalizers: [f], ", StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Manifest.Causes(named), Is.Empty);
            Assert.That(Manifest.Causes(named, manifest), Is.Empty);
        }
    }

    [TestCase("{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: i#}]}}}}", "stdinOnce: false")]
    [TestCase("{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteMany], nfs: {server: s, path: /x#}}}", "readOnly: false")]
    public void A_written_false_is_no_change(string manifest, string field) =>
        Assert.That(Manifest.CausesOfApply(manifest.Replace("#", $", {field}"), manifest.Replace("#", "")), Is.Empty);
}
