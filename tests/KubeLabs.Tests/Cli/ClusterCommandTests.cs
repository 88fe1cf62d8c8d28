using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Cli;

/// <summary>The commands below <c>cluster</c> with a real API server: what they say and how they end.</summary>
internal sealed class ClusterCommandTests
{
    [Test]
    public void An_exercise_is_set_up_shown_and_taken_away_again()
    {
        var cluster = EnvTest.Server();
        var before = Status(cluster, "cluster", "status", "rbac-reader");
        var setUp = Status(cluster, "cluster", "setup", "rbac-reader");
        var shown = Status(cluster, "cluster", "status", "rbac-reader", "-o", "json");
        var unconfirmed = Status(cluster, "cluster", "reset", "rbac-reader");
        var reset = Status(cluster, "cluster", "reset", "rbac-reader", "--yes");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Status, Is.EqualTo(1), before.Error);
            Assert.That(setUp.Status, Is.EqualTo(0), setUp.Error);
            Assert.That(setUp.Output, Does.Contain("role.rbac.authorization.k8s.io/pod-operator -n team-a created"));
            Assert.That(shown.Status, Is.EqualTo(0), shown.Error);
            Assert.That(shown.Output, Does.Contain("\"rbac-reader\": 7"));
            Assert.That(unconfirmed.Status, Is.EqualTo(2));
            Assert.That(unconfirmed.Error, Does.Contain("confirm it with --yes"));
            Assert.That(reset.Status, Is.EqualTo(0), reset.Error);
            Assert.That(reset.Output, Does.Contain("namespace/team-b deleted"));
        }
    }

    [TestCase("setup")]
    [TestCase("reset")]
    [TestCase("status")]
    public void A_context_that_is_not_for_practice_is_refused_unless_it_is_named(string command)
    {
        var cluster = EnvTest.Server();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, File.ReadAllText(cluster.Admin.KubeConfig).Replace(EnvTestCluster.Context, "production", StringComparison.Ordinal));
        using var refused = CliRun.In(Repository.Root, new() { Clock = TimeProvider.System }, "cluster", command, "configmap-env", "--kubeconfig", file);
        using var named = CliRun.In(Repository.Root, new() { Clock = TimeProvider.System }, "cluster", "status", "--kubeconfig", file, "--context", "production");
        File.Delete(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(2));
            Assert.That(refused.Error, Does.Contain("--context production"));
            Assert.That(named.Status, Is.EqualTo(0), named.Error);
        }
    }

    [TestCase("cluster", "setup")]
    [TestCase("cluster", "setup", "no-such-exercise")]
    [TestCase("cluster", "setup", "tls-ingress", "--timeout", "soon")]
    [TestCase("cluster", "status", "-o", "junit")]
    [TestCase("cluster", "setup", "tls-ingress", "--kubeconfig", "/nowhere/config")]
    public void A_wrong_command_line_is_said(params string[] arguments)
    {
        using var run = CliRun.In(Repository.Root, new() { Clock = TimeProvider.System }, arguments);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith("kubelabs: "));
        }
    }

    [Test]
    public void A_cluster_that_is_not_there_is_no_wrong_command_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $$$"""
            {apiVersion: v1, kind: Config, current-context: kind-gone,
             clusters: [{name: c, cluster: {server: "{{{LoopbackServer.Nowhere()}}}"}}], contexts: [{name: kind-gone, context: {cluster: c, user: u}}], users: [{name: u, user: {}}]}
            """);
        using var run = CliRun.In(Repository.Root, new() { Clock = TimeProvider.System }, "cluster", "status", "--kubeconfig", file);
        File.Delete(file);
        Assert.That(run.Status, Is.EqualTo(3), run.Error);
    }

    private static (int Status, string Output, string Error) Status(EnvTestCluster cluster, params IReadOnlyList<string> arguments)
    {
        using var run = CliRun.In(Repository.Root, new() { Clock = TimeProvider.System }, [.. arguments, "--kubeconfig", cluster.Admin.KubeConfig]);
        return (run.Status, run.Output, run.Error);
    }
}
