namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ProbeRulesTests
{
    private const string At = "spec.containers[0]";

    [TestCase("livenessProbe: {}", At + ".livenessProbe: Required value: must specify a handler type")]
    [TestCase("livenessProbe: {exec: {command: []}}", At + ".livenessProbe.exec.command: Required value")]
    [TestCase("livenessProbe: {exec: {command: [a]}, grpc: {port: 80}}", At + ".livenessProbe.grpc: Forbidden: may not specify more than 1 handler type")]
    [TestCase("livenessProbe: {exec: {command: [a]}, successThreshold: 2}", At + ".livenessProbe.successThreshold: Invalid value: 2: must be 1")]
    [TestCase("startupProbe: {exec: {command: [a]}, periodSeconds: -1}", At + ".startupProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("readinessProbe: {exec: {command: [a]}, terminationGracePeriodSeconds: 5}", At + ".readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be set for readinessProbes")]
    [TestCase("livenessProbe: {exec: {command: [a]}, terminationGracePeriodSeconds: 0}", At + ".livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0")]
    [TestCase("livenessProbe: {tcpSocket: {port: 0}}", At + ".livenessProbe.tcpSocket.port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("livenessProbe: {httpGet: {port: '80'}}", At + ".livenessProbe.httpGet.port: Invalid value: \"80\": must contain at least one letter (a-z)")]
    [TestCase("livenessProbe: {httpGet: {port: 80, scheme: http}}", At + ".livenessProbe.httpGet.scheme: Unsupported value: \"http\": supported values: \"HTTP\", \"HTTPS\"")]
    [TestCase("lifecycle: {preStop: {sleep: {seconds: 31}}}", At + ".lifecycle.preStop.sleep: Invalid value: 31: must be non-negative and less than terminationGracePeriodSeconds (30)")]
    [TestCase("lifecycle: {postStart: {}}", At + ".lifecycle.postStart: Required value: must specify a handler type")]
    public void Probes_and_handlers_have_their_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfContainer($"{{{fields}}}"), Is.EqualTo(causes));

    [TestCase("readinessProbe: {httpGet: {port: http}, successThreshold: 2}")]
    [TestCase("livenessProbe: {grpc: {port: 9000}}")]
    [TestCase("lifecycle: {preStop: {sleep: {seconds: 0}}}")]
    public void Probes_and_handlers_are_accepted(string fields) => Assert.That(Verdict.OfContainer($"{{{fields}}}"), Is.Empty);
}
