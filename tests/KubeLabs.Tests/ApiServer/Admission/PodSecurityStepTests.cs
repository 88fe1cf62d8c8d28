using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Admission;

internal sealed class PodSecurityStepTests
{
    private const string Good = "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}";

    [TestCase("", "")]
    [TestCase("hostNetwork: true, hostPID: true", "host namespaces (hostNetwork=true, hostPID=true)")]
    [TestCase("volumes: [{name: v, hostPath: {path: /x}}]", "hostPath volumes (volume \"v\")")]
    [TestCase("securityContext: {sysctls: [{name: kernel.msgmax, value: '1'}]}", "forbidden sysctls (kernel.msgmax)")]
    [TestCase("securityContext: {seccompProfile: {type: Unconfined}}", "seccompProfile (pod must not set securityContext.seccompProfile.type to \"Unconfined\")")]
    [TestCase("securityContext: {seLinuxOptions: {type: x, user: u}}", "seLinuxOptions (pod set forbidden securityContext.seLinuxOptions: type \"x\"; user may not be set)")]
    [TestCase("securityContext: {windowsOptions: {hostProcess: true}}", "hostProcess (pod must not set securityContext.windowsOptions.hostProcess=true)")]
    [TestCase("securityContext: {appArmorProfile: {type: Unconfined}}", "forbidden AppArmor profile (pod must not set AppArmor profile type to \"Unconfined\")")]
    public void Baseline_forbids_what_reaches_the_node(string spec, string expected) =>
        Assert.That(Violation("baseline", spec, ""), Is.EqualTo(expected));

    [TestCase("securityContext: {privileged: true}", "privileged (container \"c\" must not set securityContext.privileged=true)")]
    [TestCase("securityContext: {capabilities: {add: [NET_RAW, CHOWN]}}", "non-default capabilities (container \"c\" must not include \"NET_RAW\" in securityContext.capabilities.add)")]
    [TestCase("ports: [{containerPort: 80, hostPort: 80}]", "hostPort (container \"c\" uses hostPort 80)")]
    [TestCase("livenessProbe: {httpGet: {port: 80, host: example.com}}", "probe or lifecycle host (container \"c\" uses probe or lifecycle host \"example.com\")")]
    [TestCase("securityContext: {procMount: Unmasked}", "procMount (container \"c\" must not set securityContext.procMount to \"Unmasked\")")]
    public void Baseline_looks_at_containers(string container, string expected) =>
        Assert.That(Violation("baseline", "", container), Is.EqualTo(expected));

    [TestCase(Good, "", "")]
    [TestCase("", "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}", "allowPrivilegeEscalation != false (container \"c\" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container \"c\" must set securityContext.capabilities.drop=[\"ALL\"])")]
    [TestCase("", "", "allowPrivilegeEscalation != false (container \"c\" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container \"c\" must set securityContext.capabilities.drop=[\"ALL\"]), runAsNonRoot != true (pod or container \"c\" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container \"c\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")")]
    [TestCase(Good, "volumes: [{name: v, nfs: {server: s, path: /}}]", "restricted volume types (volume \"v\" uses restricted volume type \"nfs\")")]
    [TestCase(Good, "securityContext: {runAsUser: 0}", "runAsUser=0 (pod must not set runAsUser=0)")]
    [TestCase(Good, "hostNetwork: true", "host namespaces (hostNetwork=true)")]
    [TestCase(Good + ", ports: [{containerPort: 80, hostPort: 80}]", "", "hostPort (container \"c\" uses hostPort 80)")]
    [TestCase(Good, "securityContext: {seLinuxOptions: {user: u}}", "seLinuxOptions (pod set forbidden securityContext.seLinuxOptions: user may not be set)")]
    [TestCase(Good, "securityContext: {runAsNonRoot: false}", "runAsNonRoot != true (pod must not set securityContext.runAsNonRoot=false)")]
    public void Restricted_asks_for_more(string container, string spec, string expected) =>
        Assert.That(Violation("restricted", spec, container), Is.EqualTo(expected));

    [TestCase("restricted", "v1.20", "allowPrivilegeEscalation != false")]
    [TestCase("baseline", "v1.33", "")]
    public void An_older_standard_knows_fewer_checks(string level, string version, string expected)
    {
        var message = Admit($"{{pod-security.kubernetes.io/enforce: {level}, pod-security.kubernetes.io/enforce-version: {version}}}", Pod("", "livenessProbe: {httpGet: {port: 80, host: h}}")).Refusal?.Message ?? "";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message, Does.Contain(expected));
            Assert.That(message, Does.Not.Contain("capabilities"));
        }
    }

    [Test]
    public void A_workload_is_warned_about_its_Pods()
    {
        var deployment = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {template: {spec: {hostNetwork: true, containers: [{name: c, image: x}]}}}}";
        var outcome = Admit("{pod-security.kubernetes.io/enforce: baseline}", deployment);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Refusal, Is.Null);
            Assert.That(outcome.Warnings, Is.EqualTo(["would violate PodSecurity \"baseline:latest\": host namespaces (hostNetwork=true)"]));
        }
    }

    private static string Violation(string level, string spec, string container)
    {
        var reason = LimitRangeStepTests.Reason(Admit($"{{pod-security.kubernetes.io/enforce: {level}}}", Pod(spec, container)));
        var start = $"violates PodSecurity \"{level}:latest\": ";
        return reason.StartsWith(start, StringComparison.Ordinal) ? reason[start.Length..] : reason;
    }

    private static AdmissionOutcome Admit(string labels, string yaml)
    {
        var ns = $"{{apiVersion: v1, kind: Namespace, metadata: {{name: safe, labels: {labels}}}}}";
        var account = "{apiVersion: v1, kind: ServiceAccount, metadata: {name: default, namespace: safe}}";
        return new TestCluster(ns, account).Admit(yaml.Replace("metadata: {", "metadata: {namespace: safe, ", StringComparison.Ordinal));
    }

    private static string Pod(string spec, string container)
    {
        var fields = container.Length == 0 ? "" : ", " + container;
        return $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{containers: [{{name: c, image: x{fields}}}], {spec}}}}}";
    }
}
