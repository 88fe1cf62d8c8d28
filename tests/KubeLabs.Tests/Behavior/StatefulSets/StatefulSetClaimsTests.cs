using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.StatefulSets;

/// <summary>Each test speaks of a sentence of the page "StatefulSets".</summary>
internal sealed class StatefulSetClaimsTests
{
    private const string Set = """
        {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: s, replicas: 2, selector: {matchLabels: {app: db}},
         template: {metadata: {labels: {app: db}}, spec: {hostname: fixed, volumes: [{name: data, emptyDir: {}}, {name: tmp, emptyDir: {}}],
          containers: [{name: c, image: i, volumeMounts: [{name: data, mountPath: /data/}, {name: tmp, mountPath: /tmp}]}]}},
         volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: fast, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}},
          {metadata: {name: log}, spec: {accessModes: [ReadOnlyMany], resources: {requests: {storage: 2Gi}}}}]}}
        """;

    private readonly ClusterState _state = TestCluster.State(Set);

    // "Stable Storage": each Pod has one claim for each template; the controller names it by template and Pod.
    [Test]
    public void Each_Pod_has_a_claim_for_each_template() =>
        Assert.That(Claims().Select(claim => claim.Name), Is.EqualTo((string[])["data-db-0", "log-db-0", "data-db-1", "log-db-1"]));

    [Test]
    public void A_claim_asks_as_its_template_does()
    {
        var claims = Claims();
        Assert.That((claims[0].Size?.ToString(), claims[0].StorageClass, claims[0].IsWritable), Is.EqualTo(("1Gi", "fast", true)));
        Assert.That((claims[1].Size?.ToString(), claims[1].StorageClass, claims[1].IsWritable), Is.EqualTo(("2Gi", (string?)null, false)));
    }

    // API reference, volumeClaimTemplates: a claim takes precedence over a volume of the template with the same name.
    [TestCase("/data", "data-db-0")]
    [TestCase("/data/", "data-db-0")]
    [TestCase("/tmp", null)]
    [TestCase("/other", null)]
    public void A_mount_finds_the_claim_by_the_templates_name(string path, string? claim) =>
        Assert.That(StatefulSetClaims.MountedAt(Claims(), _state.Pods[0], "c", path)?.Claim.Name, Is.EqualTo(claim));

    // "Stable Network ID": the Pod's hostname is its name, whatever the template says, and the Service is its subdomain.
    [Test]
    public void A_Pod_is_named_after_set_and_ordinal() => Assert.That(
        _state.Pods.Select(pod => (pod.Pod.Spec!["hostname"]?.AsString(), pod.Pod.Spec["subdomain"]?.AsString())),
        Is.EqualTo(((string?, string?)[])[("db-0", "s"), ("db-1", "s")]));

    private ImmutableArray<StatefulSetClaim> Claims() => StatefulSetClaims.Of(_state.Find("apps", "StatefulSet", "default", "db")!, _state.Pods);
}
