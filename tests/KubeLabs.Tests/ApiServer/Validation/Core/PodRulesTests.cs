namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class PodRulesTests
{
    [TestCase("restartPolicy: always", "spec.restartPolicy: Unsupported value: \"always\": supported values: \"Always\", \"OnFailure\", \"Never\"")]
    [TestCase("dnsPolicy: Cluster", "spec.dnsPolicy: Unsupported value: \"Cluster\": supported values: \"ClusterFirstWithHostNet\", \"ClusterFirst\", \"Default\", \"None\"")]
    [TestCase("dnsPolicy: None", "spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None")]
    [TestCase("dnsPolicy: None, dnsConfig: {searches: [a]}", "spec.dnsConfig.nameservers: Required value: must provide at least one DNS nameserver when `dnsPolicy` is None")]
    [TestCase("dnsConfig: {nameservers: [1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.4]}", "spec.dnsConfig.nameservers: Invalid value: [\"1.1.1.1\",\"1.1.1.2\",\"1.1.1.3\",\"1.1.1.4\"]: must not have more than 3 nameservers")]
    [TestCase("dnsConfig: {options: [{value: a}]}", "spec.dnsConfig.options[0]: Required value: must not be empty")]
    [TestCase("dnsConfig: {searches: [a, b., 'A.b.']}", "spec.dnsConfig.searches[2]: Invalid value: \"A.b\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')")]
    [TestCase("hostAliases: [{ip: x, hostnames: [a]}]", "spec.hostAliases[0].ip: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [TestCase("subdomain: a.b", "spec.subdomain: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("hostnameOverride: a, hostNetwork: true", "spec.hostnameOverride: Forbidden: may not be specified when hostNetwork is true")]
    [TestCase("activeDeadlineSeconds: 0", "spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive")]
    [TestCase("preemptionPolicy: Always", "spec.preemptionPolicy: Unsupported value: \"Always\": supported values: \"PreemptLowerPriority\", \"Never\"")]
    [TestCase("schedulingGates: [{name: a}, {name: a}]", "spec.schedulingGates[1]: Duplicate value: \"a\"")]
    [TestCase("schedulingGates: [{name: a}], nodeName: a", "spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared")]
    [TestCase("overhead: {cpu: -1}", "spec.overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("hostNetwork: true, containers: [{name: c, image: i, ports: [{containerPort: 80, hostPort: 81}]}]", "spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true")]
    [TestCase("serviceAccountName: null, volumes: [{name: v, projected: {sources: [{serviceAccountToken: {path: t}}]}}]", "spec.volumes[0].projected.sources[0].serviceAccountToken: Forbidden: must not be specified when serviceAccountName is not set")]
    public void A_Pod_has_its_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{{fields}}}"), Is.EqualTo(causes));

    [TestCase("dnsConfig: {searches: [., a_b.c., _x]}")]
    [TestCase("hostNetwork: true, containers: [{name: c, image: i, ports: [{containerPort: 80}]}]")]
    [TestCase("readinessGates: [{conditionType: example.com/Ready}]")]
    public void A_Pod_is_accepted(string fields) => Assert.That(Verdict.OfPod($"{{{fields}}}"), Is.Empty);

    // A list of 32 domains may have 2048 characters, the spaces between them too.
    [TestCase(32, 63)]
    [TestCase(33, 1, "must not have more than 32 search paths")]
    [TestCase(32, 64, "must not have more than 2048 characters (including spaces) in the search list")]
    public void Search_domains_have_limits(int count, int length, params string[] faults)
    {
        var searches = Enumerable.Repeat($"{new string('a', Math.Min(length, 62))}{(length > 62 ? ".b"[..(length - 62)] : "")}", count);
        var causes = Verdict.OfPod($"{{dnsConfig: {{searches: [{string.Join(", ", searches)}]}}}}");
        Assert.That(causes.Select(cause => cause[(cause.IndexOf("]: ", StringComparison.Ordinal) + 3)..]), Is.EqualTo(faults));
    }

    [TestCase("kubernetes.io/config.mirror: a", "metadata.annotations[kubernetes.io/config.mirror]: Invalid value: \"a\": must set spec.nodeName if mirror pod annotation is set")]
    [TestCase("controller.kubernetes.io/pod-deletion-cost: '+1'", "metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: \"+1\": must be a 32bit integer")]
    [TestCase("seccomp.security.alpha.kubernetes.io/pod: a", "metadata.annotations.seccomp.security.alpha.kubernetes.io/pod: Invalid value: \"a\": must be a valid seccomp profile")]
    [TestCase("container.apparmor.security.beta.kubernetes.io/x: unconfined", "metadata.annotations[container.apparmor.security.beta.kubernetes.io/x]: Invalid value: \"x\": container not found")]
    public void Annotations_that_mean_something_have_their_rules(string annotation, params string[] causes) =>
        Assert.That(Verdict.Of(Verdict.PodWithMetadata($"{{annotations: {{{annotation}}}}}")), Is.EqualTo(causes));

    [Test]
    public void Every_rule_survives_a_Pod_without_a_spec()
    {
        var pod = Verdict.PodWith("{}");
        Assert.That(Verdict.Of(pod.With(pod.Root.Without("spec"))), Has.Some.EqualTo("spec.containers: Required value"));
        Assert.That(Verdict.Of(pod.With(pod.Root.Without("metadata"))), Has.Some.StartsWith("metadata.name: Required value"));
    }

    [Test]
    public void Causes_come_in_the_order_of_the_server() => Assert.That(
        Verdict.OfPod("{tolerations: [{key: a, operator: In}], restartPolicy: x, volumes: [{name: a_b, emptyDir: {}}], containers: []}").Select(cause => cause.Split(':')[0]),
        Is.EqualTo(["spec.volumes[0].name", "spec.containers", "spec.restartPolicy", "spec.tolerations[0].operator"]));
}
