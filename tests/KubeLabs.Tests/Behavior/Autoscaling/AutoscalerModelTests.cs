using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Autoscaling;

/// <summary>Where an autoscaler comes to. The sentences are those of "Horizontal Pod Autoscaling".</summary>
internal sealed class AutoscalerModelTests
{
    private const string Cpu = "metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]";
    private const string Requests = "resources: {requests: {cpu: 200m}}";

    [TestCase(Cpu, 2, 140, 4)]
    [TestCase(Cpu, 4, 35, 2)]
    [TestCase(Cpu, 2, 70, 2)]
    [TestCase(Cpu, 2, 75, 2)]
    [TestCase(Cpu, 7, 80, 8)]
    // The bounds hold whatever the load is.
    [TestCase(Cpu, 2, 1000, 10)]
    [TestCase(Cpu, 10, 0, 2)]
    [TestCase(Cpu, 1, 10, 2)]
    [TestCase(Cpu, 12, 70, 10)]
    // averageValue of 140m is 70 % of 200m; 70m is not.
    [TestCase("metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 140m}}}]", 2, 140, 4)]
    [TestCase("metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 70m}}}]", 2, 140, 8)]
    [TestCase(
        "metrics: [{type: ContainerResource, containerResource: {name: cpu, container: web, target: {type: Utilization, "
            + "averageUtilization: 70}}}]", 2, 140, 4)]
    // "Support for metrics": of several the largest count wins; one without an answer keeps it from going down, not up.
    [TestCase(Cpu + ".", 2, 140, 4)]
    [TestCase(Cpu + ".", 4, 35, null)]
    // "Configurable scaling behavior": policies slow it down, a closed direction stays closed.
    [TestCase(Cpu + ", behavior: {scaleUp: {policies: [{type: Pods, value: 1, periodSeconds: 60}]}}", 2, 400, 10)]
    [TestCase(Cpu + ", behavior: {scaleDown: {selectPolicy: Disabled}}", 4, 35, 4)]
    [TestCase(Cpu + ", behavior: {scaleUp: {selectPolicy: Disabled}}", 2, 140, 2)]
    [TestCase(Cpu + ", behavior: {scaleDown: {policies: [{type: Percent, value: 10, periodSeconds: 60}]}}", 10, 7, 2)]
    public void Under_a_load_that_stays_it_comes_to(string spec, long from, int percent, long? to) =>
        Assert.That(Model(spec, Requests).Settle(from, [new("cpu", percent)]), Is.EqualTo(to));

    // Version 1 has a field for the CPU; without any metric it is 80 per cent.
    [TestCase(", targetCPUUtilizationPercentage: 70", 4)]
    [TestCase("", 4)]
    [TestCase(", targetCPUUtilizationPercentage: 140", 2)]
    public void Version_1_is_read_alike(string spec, long to) =>
        Assert.That(Model("x: 1" + spec, Requests, "v1").Settle(2, [new("cpu", 140)]), Is.EqualTo(to));

    // "Algorithm details": where a container requests nothing, its utilisation is not defined and nothing is done.
    [TestCase("image: i", null)]
    [TestCase("resources: {requests: {memory: 1Mi}}", null)]
    [TestCase("resources: {limits: {cpu: 200m}}", 4L)]
    public void Without_requests_nothing_is_scaled(string container, long? to) =>
        Assert.That(Model(Cpu, container).Settle(2, [new("cpu", 140)]), Is.EqualTo(to));

    // "Stabilization window": going down the most that was wanted in five minutes counts, going up nothing is held back.
    [TestCase(5, 3, "100:6", 5)]
    [TestCase(6, 3, "100:5", 5)]
    [TestCase(6, 3, "400:5", 3)]
    [TestCase(3, 6, "10:4", 6)]
    public void Recommendations_are_held_back(long current, long wanted, string before, long to)
    {
        var (ago, replicas) = (before.Split(':')[0], before.Split(':')[1]);
        Recommendation[] list = [new(long.Parse(ago, null), long.Parse(replicas, null))];
        Assert.That(Recommendations.Stabilize(current, wanted, [.. list], new(null, true), new(null, false)), Is.EqualTo(to));
    }

    // "Default behavior": up to 4 Pods or 100 per cent at once, whichever is more; down to the bound at once.
    [TestCase(true, 2, 6)]
    [TestCase(true, 8, 16)]
    [TestCase(false, 8, 0)]
    public void Without_rules_a_step_goes_as_far_as(bool isUp, long current, long limit) =>
        Assert.That(new ScalingRules(null, isUp).Limit(current), Is.EqualTo(limit));

    private static AutoscalerModel Model(string spec, string container, string version = "v2")
    {
        var memory = spec.EndsWith('.');
        var written = memory ? spec[
            ..^2] + ", {type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 50}}}]" : spec;
        var file = KubeLabs.Manifests.ManifestReader.Read(new("t", KubeLabs.Manifests.SourceKind.Submission,
            $"{{apiVersion: autoscaling/{version}, kind: HorizontalPodAutoscaler, metadata: {{name: h}}, spec: {{minReplicas: 2, "
                + $"maxReplicas: 10, {written}}}}}"));
        var root = (KubeLabs.Manifests.MappingNode)file.Documents[0].Root!;
        var pod = KubeLabs.Manifests.ManifestReader.Read(
            new("p", KubeLabs.Manifests.SourceKind.Submission, $"containers: [{{name: web, {container}}}]"));
        return new(new(new(new("autoscaling", version, "HorizontalPodAutoscaler"), "default", "h", root)), new(new(pod.Documents[0].Root)));
    }
}
