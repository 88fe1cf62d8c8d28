namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ResourceRulesTests
{
    private const string At = "spec.containers[0].resources";

    [TestCase("{requests: {cpu: 2}, limits: {cpu: 1}}", At + ".requests: Invalid value: \"2\": must be less than or equal to cpu limit of 1")]
    [TestCase("{limits: {cpu: -1}}", At + ".limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0", At + ".requests[cpu]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("{requests: {CPU: 1}}", At + ".requests[CPU]: Invalid value: \"CPU\": must be a standard resource type or fully qualified", At + ".requests[CPU]: Invalid value: \"CPU\": must be a standard resource for containers")]
    [TestCase("{requests: {pods: 1}}", At + ".requests[pods]: Invalid value: \"pods\": must be a standard resource for containers")]
    [TestCase("{requests: {example.com/gpu: 1}}", At + ".limits: Required value: Limit must be set for non overcommitable resources")]
    [TestCase("{requests: {example.com/gpu: 1}, limits: {example.com/gpu: 2}}", At + ".requests: Invalid value: \"1\": must be equal to example.com/gpu limit of 2")]
    [TestCase("{limits: {cpu: 1, hugepages-2Mi: 3Mi}, requests: {hugepages-2Mi: 3Mi}}", At + ".limits[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not positive integer multiple of hugepages-2Mi", At + ".requests[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not positive integer multiple of hugepages-2Mi")]
    [TestCase("{limits: {hugepages-2Mi: 4Mi}}", At + ": Forbidden: HugePages require cpu or memory")]
    [TestCase("{claims: [{name: x}]}", At + ".claims[0]: Not found: \"x\": must be one of the names in pod.spec.resourceClaims which is empty")]
    public void Requests_and_limits_have_their_rules(string resources, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{resources: {resources}}}"), Is.EqualTo(causes));

    [TestCase("{limits: {example.com/gpu: 500m}}")]
    public void Devices_are_whole(string resources) =>
        Assert.That(Verdict.OfContainer($"{{resources: {resources}}}"), Has.Some.EndsWith("Invalid value: \"500m\": must be an integer"));

    [TestCase("{resources: {requests: {cpu: 1}}, containers: [{name: c, image: i, resources: {requests: {cpu: 2}}}]}", "spec.resources.requests[cpu]: Invalid value: \"1\": must be greater than or equal to aggregate container requests of 2")]
    [TestCase("{resources: {limits: {cpu: 1}}, containers: [{name: c, image: i, resources: {limits: {cpu: 2}, requests: {cpu: 1}}}]}", "spec.resources.containers[0][cpu].limits: Invalid value: \"2\": must be less than or equal to pod limits of 1")]
    [TestCase("{resources: {requests: {storage: 1}}}", "spec.resources.requests[storage]: Unsupported value: \"storage\": supported values: \"cpu\", \"hugepages-\", \"memory\"")]
    [TestCase("{resources: {limits: {cpu: 1}}, os: {name: windows}}", "spec.resources: Forbidden: may not be set for a windows pod")]
    public void A_whole_Pod_has_its_rules(string fields, params string[] causes) => Assert.That(Verdict.OfPod(fields), Is.EqualTo(causes));

    [TestCase("{name: a}, {name: a}", At + ".claims[1]: Duplicate value: \"a\"")]
    [TestCase("{name: a, request: r}, {name: a, request: r}", At + ".claims[1]: Duplicate value: \"a/r\"")]
    [TestCase("{name: a, request: r}, {name: a}", At + ".claims[1]: Duplicate value: \"a\"")]
    [TestCase("{name: a}, {name: a, request: r}", At + ".claims[1]: Duplicate value: \"a\"")]
    [TestCase("{name: a, request: r}, {name: a, request: s}")]
    [TestCase("{name: ''}", At + ".claims[0]: Required value")]
    public void A_container_names_a_claim_or_a_part_of_it_once(string claims, params string[] causes) => Assert.That(
        Verdict.OfPod($"{{resourceClaims: [{{name: a, resourceClaimName: x}}], containers: [{{name: c, image: i, resources: {{claims: [{claims}]}}}}]}}"),
        Is.EqualTo(causes));

    [TestCase("{name: ''}", "spec.resourceClaims[0].name: Required value", "spec.resourceClaims[0]: Invalid value: {\"Name\":\"\",\"ResourceClaimName\":null,\"ResourceClaimTemplateName\":null}: must specify one of: `resourceClaimName`, `resourceClaimTemplateName`")]
    [TestCase("{name: a, resourceClaimName: x}, {name: a, resourceClaimName: x}", "spec.resourceClaims[1].name: Duplicate value: \"a\"")]
    public void Claims_have_their_rules(string claims, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{resourceClaims: [{claims}]}}"), Is.EqualTo(causes));
}
