namespace KubeLabs.Tests.ApiServer.Validation.Apps;

internal sealed class StatefulSetRulesTests
{
    private const string Selected = "selector: {matchLabels: {a: b}}, ";
    private const string Template = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}";
    private const string Whole = Selected + Template;
    private const string Claim = "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}], ";
    private const string Strategy = "spec.updateStrategy";
    private const string OnlyThese = "spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    [TestCase(Whole)]
    [TestCase("podManagementPolicy: Ordered, " + Whole, "spec.podManagementPolicy: Invalid value: \"Ordered\": must be 'OrderedReady' or 'Parallel'")]
    [TestCase("replicas: -1, " + Whole, "spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("ordinals: {start: -1}, " + Whole, "spec.ordinals.start: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("serviceName: a.b, " + Whole, "spec.serviceName: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("persistentVolumeClaimRetentionPolicy: {whenScaled: Keep}, " + Whole, "spec.persistentVolumeClaimRetentionPolicy.whenScaled: Unsupported value: \"Keep\": supported values: \"Retain\", \"Delete\"")]
    [TestCase("selector: {}, " + Template, "spec.selector: Invalid value: {}: empty selector is invalid for statefulset")]
    [TestCase("selector: {matchExpressions: [{key: a, operator: In}]}, " + Template, "spec.selector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'", "spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"In\"}]}")]
    [TestCase("volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: 1Gi}}}}], " + Whole, "spec.volumeClaimTemplates[0].spec.accessModes: Required value: at least 1 access mode is required")]
    public void A_StatefulSet_has_its_rules(string spec, params string[] causes) => Assert.That(Manifest.Causes(Set(spec)), Is.EqualTo(causes));

    [TestCase("{type: Recreate}", Strategy + ": Invalid value: {\"Type\":\"Recreate\",\"RollingUpdate\":null}: must be 'RollingUpdate' or 'OnDelete'")]
    [TestCase("{type: OnDelete, rollingUpdate: {partition: 1}}", Strategy + ".rollingUpdate: Invalid value: {\"Partition\":1,\"MaxUnavailable\":null}: only allowed for updateStrategy 'RollingUpdate'")]
    [TestCase("{rollingUpdate: {partition: -1}}", Strategy + ".rollingUpdate.partition: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("{rollingUpdate: {maxUnavailable: 0}}")]
    public void Its_strategy_has_its_rules(string strategy, params string[] causes) =>
        Assert.That(Manifest.Causes(Set($"updateStrategy: {strategy}, {Whole}")), Is.EqualTo(causes));

    [TestCase("mountPath: /d, name: data")]
    [TestCase("mountPath: /d, name: other", "spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"other\"")]
    public void Its_claims_are_volumes_of_its_Pods(string mount, params string[] causes) => Assert.That(
        Manifest.Causes(Set(
            Claim + Selected + "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i, volumeMounts: [{" + mount + "}]}]}}")),
        Is.EqualTo(causes));

    [TestCase("replicas: 3, " + Whole)]
    [TestCase("minReadySeconds: 3, ordinals: {start: 1}, " + Selected + "template: {metadata: {labels: {a: b, c: d}}, spec: {containers: [{name: x, image: z}]}}")]
    [TestCase("serviceName: other, " + Whole, OnlyThese)]
    [TestCase("podManagementPolicy: Parallel, " + Whole, OnlyThese)]
    [TestCase(Claim + Whole, OnlyThese)]
    public void An_update_may_change_few_fields(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Set(spec), Set(Whole)), Is.EqualTo(causes));

    [Test]
    public void Its_name_is_the_start_of_host_names() => Assert.That(
        Manifest.Causes("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a.b}, spec: {" + Whole + "}}"),
        Is.EqualTo(["metadata.name: Invalid value: \"a.b\": must not contain dots"]));

    private static string Set(string spec) => "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {" + spec + "}}";
}
