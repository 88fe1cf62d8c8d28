using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Values;

internal sealed class QualityOfServiceTests
{
    private const string Both = "{cpu: 1, memory: 1Gi}";

    [TestCase("containers: [{name: a}]", "BestEffort")]
    [TestCase("containers: [{name: a, resources: {requests: {cpu: 0}}}]", "BestEffort")]
    [TestCase("containers: [{name: a, resources: {limits: " + Both + "}}]", "Guaranteed")]
    [TestCase("containers: [{name: a, resources: {limits: {cpu: 1}}}]", "Burstable")]
    [TestCase("containers: [{name: a, resources: {limits: " + Both + ", requests: {cpu: 500m}}}]", "Burstable")]
    [TestCase("containers: [{name: a, resources: {limits: " + Both + "}}, {name: b}]", "Burstable")]
    [TestCase("initContainers: [{name: i}], containers: [{name: a, resources: {limits: " + Both + "}}]", "Burstable")]
    [TestCase("resources: {limits: " + Both + "}, containers: [{name: a}]", "Guaranteed")]
    public void The_class_follows_from_requests_and_limits(string spec, string expected) => Assert.That(
        QualityOfService.Of(Manifest.Defaulted($"{{apiVersion: v1, kind: Pod, spec: {{{spec}}}}}").Spec),
        Is.EqualTo(expected));
}
