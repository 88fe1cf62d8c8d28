namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class NodeStatusRulesTests
{
    private const string Name = "must start with an UpperCamelCase segment, with subsequent segments separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric characters and slashes";

    [TestCase("capacity: {cpu: 500m, pods: 110}, allocatable: {example.com/gpu: 2}")]
    [TestCase("capacity: {cpu: -1}", "status.capacity.cpu: Invalid value: \"-1\": must be greater than or equal to 0", "status.allocatable.cpu: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("allocatable: {pods: 1.5}", "status.allocatable.pods: Invalid value: \"1500m\": must be an integer")]
    [TestCase("allocatable: {example.com/gpu: 100m}", "status.allocatable.example.com/gpu: Invalid value: \"100m\": must be an integer")]
    [TestCase("allocatable: {requests.example.com/gpu: 100m}")]
    public void Resources_are_not_negative_and_whole_where_they_are_counted(string status, params string[] causes) =>
        Assert.That(Manifest.Causes(Node(status)), Is.EqualTo(causes));

    [TestCase("nodeInfo: {swap: {capacity: 1}}")]
    [TestCase("nodeInfo: {swap: {capacity: 0}}", "metadata.nodeSwapStatus.capacity: Invalid value: 0: must be greater than zero")]
    public void Swap_has_a_size(string status, params string[] causes) => Assert.That(Manifest.Causes(Node(status)), Is.EqualTo(causes));

    [TestCase("[Alpha, Beta/part]")]
    [TestCase("[alpha]", "status.declaredFeatures[0]: Invalid value: \"alpha\": invalid feature name \"alpha\": " + Name)]
    [TestCase("[A, A]", "status.declaredFeatures[1]: Duplicate value: \"A\"")]
    [TestCase("[B, A/1]", "status.declaredFeatures[1]: Invalid value: \"A/1\": list must be sorted alphabetically", "status.declaredFeatures[1]: Invalid value: \"A/1\": invalid feature name \"A/1\": " + Name)]
    public void Features_have_names_in_order(string features, params string[] causes) =>
        Assert.That(Manifest.Causes(Node($"declaredFeatures: {features}")), Is.EqualTo(causes));

    [Test]
    public void An_update_of_a_Node_finds_addresses_that_are_there_twice()
    {
        const string Twice = "addresses: [{type: InternalIP, address: 10.0.0.1}, {type: Hostname, address: 10.0.0.1}, {type: InternalIP, address: 10.0.0.1}]";
        Assert.That(Manifest.Causes(Node(Twice)), Is.Empty);
        Assert.That(
            Manifest.Causes(Node(""), Node(Twice)),
            Is.EqualTo(["status.addresses[2]: Duplicate value: {\"Type\":\"InternalIP\",\"Address\":\"10.0.0.1\"}"]));
    }

    private static string Node(string status) => $"{{apiVersion: v1, kind: Node, metadata: {{name: one}}, status: {{{status}}}}}";
}
