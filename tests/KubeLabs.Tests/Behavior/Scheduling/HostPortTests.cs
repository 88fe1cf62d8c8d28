using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class HostPortTests
{
    [TestCase("{'hostPort':80}", "{'hostPort':80}", ExpectedResult = "")]
    [TestCase("{'hostPort':80}", "{'hostPort':81}", ExpectedResult = "n0")]
    [TestCase("{'hostPort':80}", "{'hostPort':80,'protocol':'UDP'}", ExpectedResult = "n0")]
    [TestCase("{'hostPort':80,'protocol':'TCP'}", "{'hostPort':80}", ExpectedResult = "")]
    [TestCase("{'hostPort':80,'hostIP':'127.0.0.1'}", "{'hostPort':80}",
        ExpectedResult = "", TestName = "Every_address_conflicts_with_one")]
    [TestCase("{'hostPort':80}", "{'hostPort':80,'hostIP':'127.0.0.1'}", ExpectedResult = "")]
    [TestCase("{'hostPort':80,'hostIP':'127.0.0.1'}", "{'hostPort':80,'hostIP':'127.0.0.2'}", ExpectedResult = "n0")]
    [TestCase("{'hostPort':80,'hostIP':'0.0.0.0'}", "{'hostPort':80,'hostIP':'127.0.0.2'}", ExpectedResult = "")]
    [TestCase("{'containerPort':80}", "{'containerPort':80}", ExpectedResult = "n0", TestName = "Container_ports_do_not_conflict")]
    public string Ports_conflict_by_address_protocol_and_number(string taken, string wanted) => Passing(
        Pod($$"""{'containers':[{'ports':[{{wanted}}]}]}"""),
        Cluster(Node("n0"), Pod($$"""{'nodeName':'n0','containers':[{'ports':[{{taken}}]}]}""", name: "there")));

    [TestCase("{'hostNetwork':true,'containers':[{'ports':[{'containerPort':80}]}]}", ExpectedResult = "",
        TestName = "On_the_host_network_container_ports_are_host_ports")]
    [TestCase("{'initContainers':[{'restartPolicy':'Always','ports':[{'hostPort':80}]}]}", ExpectedResult = "",
        TestName = "Ports_of_sidecars_count")]
    [TestCase("{'initContainers':[{'ports':[{'hostPort':80}]}]}", ExpectedResult = "n0",
        TestName = "Ports_of_other_init_containers_do_not_count")]
    public string Which_ports_count(string spec) =>
        Passing(Pod(spec), Cluster(Node("n0"), Pod("{'nodeName':'n0','containers':[{'ports':[{'hostPort':80}]}]}", name: "there")));

    [Test]
    public void The_Pod_that_holds_the_port_is_named()
    {
        var there = Pod("{'nodeName':'n0','containers':[{'ports':[{'hostPort':80}]}]}", name: "there", ns: "other");
        var failure = Failures(Pod("{'containers':[{},{'ports':[{'hostPort':80}]}]}"), Cluster(Node("n0"), there))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Explanation.En, Is.EqualTo("Port 80/TCP of node n0 is taken by Pod other/there."));
            Assert.That(failure.Field?.ToString(), Is.EqualTo("spec.containers[1].ports[0].hostPort"));
        }
    }
}
