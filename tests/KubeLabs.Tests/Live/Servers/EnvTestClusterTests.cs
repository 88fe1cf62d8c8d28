using System.Net.Sockets;

namespace KubeLabs.Tests.Live.Servers;

internal sealed class EnvTestClusterTests
{
    [Test]
    public void An_administrator_sees_the_namespaces()
    {
        var kubectl = new Kubectl(EnvTest.Server());
        Assert.That(kubectl.Run("get", "namespace", "default", "-o", "name").Trim(), Is.EqualTo("namespace/default"));
    }

    [Test]
    public void A_further_user_may_nothing_until_it_is_granted()
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster, cluster.AddUser("jane", "developers"));
        var (status, output) = kubectl.Try("get", "pods");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(1));
            Assert.That(output, Does.Contain("User \"jane\" cannot list resource \"pods\""));
            Assert.That(kubectl.Run("auth", "whoami"), Does.Contain("[developers system:authenticated]"));
        }
    }

    [Test]
    public void A_cluster_that_is_stopped_leaves_nothing_behind()
    {
        if (EnvTestBinaries.Folder is null) Assert.Ignore(EnvTestBinaries.Missing);
        var cluster = EnvTestCluster.Start(hasControllers: false);
        var folder = Path.GetDirectoryName(cluster.Admin.KubeConfig);
        cluster.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.Exists(folder), Is.False);
            Assert.That(() => Connect(cluster.Server), Throws.InstanceOf<SocketException>());
        }
    }

    [Test]
    public void With_controllers_a_namespace_gets_its_ServiceAccount()
    {
        var kubectl = new Kubectl(EnvTest.ControlPlane());
        kubectl.Run("wait", "serviceaccount/default", "--for=create", "--timeout=60s", "-n", "default");
    }

    private static void Connect(Uri server)
    {
        using var client = new TcpClient();
        client.Connect(server.Host, server.Port);
    }
}
