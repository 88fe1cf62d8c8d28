using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Containers;

internal sealed class SecurityAndTerminationTests
{
    // "Configure a Security Context": settings of a container overrule those of the Pod; its volumes are not touched by them.
    [TestCase("securityContext: {runAsUser: 2}", "securityContext: {runAsUser: 1},", "runAsUser", "2")]
    [TestCase("", "securityContext: {runAsUser: 1},", "runAsUser", "1")]
    [TestCase("", "securityContext: {runAsNonRoot: true},", "runAsNonRoot", "true")]
    [TestCase("", "securityContext: {fsGroup: 5},", "fsGroup", "5")]
    [TestCase("securityContext: {readOnlyRootFilesystem: true}", "", "readOnlyRootFilesystem", "true")]
    [TestCase("", "", "runAsUser", "")]
    public void A_container_runs_with(string container, string spec, string field, string value)
    {
        var (pod, _) = ContainerCase.Pod(container, spec);
        var found = SecuritySettings.Of(pod, ContainerCase.First(pod)).Find(field);
        Assert.That(found is null ? "" : found.ToString(), Is.EqualTo(value));
    }

    [TestCase("", 0x100, null)]
    [TestCase("runAsUser: 0", 0x100, true)]
    // "Configure a Security Context": with runAsNonRoot a container does not start as root.
    [TestCase("runAsNonRoot: true", 0x100, false)]
    [TestCase("runAsNonRoot: true", 0x124, true)]
    [TestCase("runAsNonRoot: true, fsGroup: 5", 0x120, true)]
    [TestCase("runAsNonRoot: false", 0x100, null)]
    [TestCase("runAsUser: 1000", 0x100, false)]
    [TestCase("runAsUser: 1000", 0x124, true)]
    [TestCase("runAsUser: 1000, runAsGroup: 3000", 0x120, false)]
    [TestCase("runAsUser: 1000, runAsGroup: 3000, fsGroup: 5", 0x120, true)]
    public void A_user_can_read_a_file_of_root(string context, int mode, bool? expected)
    {
        var (pod, _) = ContainerCase.Pod("", context.Length == 0 ? "" : $"securityContext: {{{context}}},");
        Assert.That(SecuritySettings.Of(pod, ContainerCase.First(pod)).CanRead(mode), Is.EqualTo(expected));
    }

    // "Pod termination flow": the preStop hook runs within the grace period, which is 30 seconds unless said otherwise.
    [TestCase("", "", 30, 30)]
    [TestCase("lifecycle: {preStop: {exec: {command: [sleep, '10']}}}", "", 30, 20)]
    [TestCase("lifecycle: {preStop: {exec: {command: [sh, -c, 'sleep 5 && sleep 10s; nginx -s quit']}}}", "", 30, 15)]
    [TestCase("lifecycle: {preStop: {sleep: {seconds: 7}}}", "terminationGracePeriodSeconds: 60,", 60, 53)]
    [TestCase("lifecycle: {preStop: {exec: {command: [sleep, 1m]}}}", "", 30, 0)]
    [TestCase("lifecycle: {preStop: {httpGet: {port: 80}}}", "", 30, null)]
    public void It_is_stopped(string container, string spec, long grace, long? left)
    {
        var (pod, state) = ContainerCase.Pod(container, spec);
        var first = ContainerCase.First(pod);
        var termination = Termination.Of(pod, first, ContainerEnvironment.Of(pod, first, state));
        Assert.That((termination.GraceSeconds, termination.LeftSeconds), Is.EqualTo((grace, left)));
    }
}
