using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Storage;

/// <summary>Each test names the sentence of the pages "Storage Classes" (volume binding mode) or "Persistent Volumes".</summary>
internal sealed class ClaimConsumersTests
{
    private const string Volume = """
        {apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce],
         storageClassName: standard, hostPath: {path: /v}}}
        """;

    private const string Claim = """
        ---
        {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
        """;

    private const string Pod = """
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}], volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]}}
        """;

    private const string Node = """
        ---
        {apiVersion: v1, kind: Node, metadata: {name: node-1, labels: {disk: ssd}}, status: {allocatable: {cpu: "1", memory: 1Gi, pods: "10"}}}
        """;

    // WaitForFirstConsumer delays binding and provisioning until a Pod that uses the claim is created.
    [TestCase(Volume + "\n" + Claim, ExpectedResult = "WaitsForConsumer")]
    [TestCase(Volume + "\n" + Claim + "\n" + Pod, ExpectedResult = "Bound")]
    [TestCase(Volume + "\n" + Claim + "\n" + Pod + "\n" + Node, ExpectedResult = "Bound")]
    [TestCase(Claim + "\n" + Pod, ExpectedResult = "Provisioned")]
    public string A_class_that_waits_binds_when_a_Pod_needs_it(string yaml) => Resolve(yaml);

    // With nodeName the scheduler is passed by, and the claim stays pending.
    [Test]
    public void A_Pod_with_a_nodeName_is_no_consumer() =>
        Assert.That(Resolve(Volume + "\n" + Claim + "\n" + Pod.Replace("spec: {containers", "spec: {nodeName: node-1, containers", StringComparison.Ordinal)
            + "\n" + Node), Is.EqualTo("WaitsForConsumer"));

    // Node affinity of a volume: Pods that use it are scheduled only to nodes that it selects.
    [TestCase("ssd", ExpectedResult = "Bound")]
    [TestCase("hdd", ExpectedResult = "Provisioned")]
    public string A_volume_is_taken_only_where_its_node_affinity_lets_it(string disk)
    {
        var affinity = "nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: In, values: [" + disk + "]}]}]}}, ";
        return Resolve(Volume.Replace("hostPath", affinity + "hostPath", StringComparison.Ordinal) + "\n" + Claim + "\n" + Pod + "\n" + Node);
    }

    // Node affinity of a volume, as above: of a claim of a class that binds at once and of one that waits.
    [TestCase("manual", "ssd", ExpectedResult = null)]
    [TestCase("manual", "hdd", ExpectedResult = "node(s) didn't match PersistentVolume's node affinity")]
    [TestCase("standard", "hdd", ExpectedResult = null)]
    [TestCase("local", "ssd", ExpectedResult = null)]
    [TestCase("local", "hdd", ExpectedResult = "node(s) didn't find available persistent volumes to bind")]
    public string? A_Pod_goes_only_where_the_volume_of_its_claim_is(string storage, string disk)
    {
        const string Local = """
            ---
            {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner: kubernetes.io/no-provisioner,
             volumeBindingMode: WaitForFirstConsumer}
            """;
        var affinity = "nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: In, values: [" + disk + "]}]}]}}, ";
        var volume = Volume.Replace("hostPath", affinity + "hostPath", StringComparison.Ordinal).Replace("standard", storage, StringComparison.Ordinal);
        var claim = Claim.Replace("spec: {", "spec: {storageClassName: " + storage + ", ", StringComparison.Ordinal);
        var state = TestCluster.State(volume + "\n" + claim + "\n" + Node + "\n" + Local);
        return ClaimConsumers.ConflictOn("node-1", new ClaimView(state.Find("", "PersistentVolumeClaim", "default", "c")!), state);
    }

    private static string Resolve(string yaml)
    {
        var state = TestCluster.State(yaml);
        var claim = new ClaimView(state.Find("", "PersistentVolumeClaim", "default", "c")!);
        return ClaimConsumers.Resolve(claim, state).Outcome.ToString();
    }
}
