using KubeLabs.Behavior;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class ResourceFilterTests
{
    private static readonly SchedulingCluster _cluster = Cluster(
        Node("n0", allocatable: "{'cpu':'1','memory':'1Gi','ephemeral-storage':'1Gi','pods':'3','example.com/gpu':'1'}"),
        Pod("{'nodeName':'n0','containers':[{'resources':{'requests':{'cpu':'600m'}}}]}", name: "there"));

    [TestCase("{'cpu':'400m','memory':'1Gi','ephemeral-storage':'1Gi','example.com/gpu':'1'}",
        ExpectedResult = "", TestName = "What_is_left_can_be_used_to_the_last")]
    [TestCase("{'cpu':'401m'}", ExpectedResult = "Insufficient cpu")]
    [TestCase("{'memory':'1025Mi'}", ExpectedResult = "Insufficient memory")]
    [TestCase("{'ephemeral-storage':'2Gi'}", ExpectedResult = "Insufficient ephemeral-storage")]
    [TestCase("{'example.com/gpu':'2'}", ExpectedResult = "Insufficient example.com/gpu")]
    [TestCase("{'example.com/fpga':'1'}", ExpectedResult = "Insufficient example.com/fpga")]
    [TestCase("{'example.com/fpga':'0'}", ExpectedResult = "", TestName = "Asking_for_nothing_needs_nothing")]
    [TestCase("{'hugepages-2Mi':'2Mi'}", ExpectedResult = "Insufficient hugepages-2Mi")]
    [TestCase("{'cpu':'2','memory':'2Gi'}",
        ExpectedResult = "Insufficient cpu, Insufficient memory", TestName = "All_that_is_short_is_reported")]
    [TestCase("{'something':'5'}", ExpectedResult = "", TestName = "A_resource_without_a_domain_does_not_count")]
    public string Requests_must_fit(string requests) => string.Join(
        ", ",
        NodeFilters.Evaluate(Pod($$"""{'containers':[{'resources':{'requests':{{requests}}} }]}"""), _cluster).Nodes[0].Reported
            .Select(f => f.Message));

    [TestCase("1", ExpectedResult = "Too many pods")]
    [TestCase("2", ExpectedResult = "")]
    public string The_number_of_Pods_is_limited(string pods) => string.Join(", ", Failures(Pod(), Cluster(
        Node("n0", allocatable: $$"""{'pods':'{{pods}}'}"""), Pod("{'nodeName':'n0'}", name: "there"))).Select(f => f.Message));

    [TestCase("Succeeded", ExpectedResult = "n0")]
    [TestCase("Failed", ExpectedResult = "n0")]
    [TestCase("Running", ExpectedResult = "")]
    public string A_Pod_that_has_run_to_its_end_holds_nothing(string phase) => Passing(Pod(), Cluster(
        Node("n0", allocatable: "{'pods':'1'}"), Pod("{'nodeName':'n0'}", name: "there", status: $$"""{'phase':'{{phase}}'}""")));

    [Test]
    public void A_node_without_allocatable_has_its_capacity()
    {
        var node = JsonTree.Object("Node", Json("{'metadata':{'name':'n0'},'status':{'capacity':{'cpu':'1','pods':'5'}}}"));
        Assert.That(Passing(Pod("{'containers':[{'resources':{'requests':{'cpu':'1'}}}]}"), Cluster(node)), Is.EqualTo("n0"));
    }

    [Test]
    public void The_numbers_are_in_the_explanation()
    {
        var failure = Failures(Pod("{'containers':[{'resources':{'limits':{'cpu':'0.5'}}}]}"), _cluster)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Explanation.En, Is.EqualTo("The Pod asks for 500m of cpu; on node n0 400m of 1 are free."));
            Assert.That(failure.Field?.ToString(), Is.EqualTo("spec.containers[0].resources.limits[cpu]"));
            Assert.That(failure.IsUnresolvable, Is.False);
        }
    }
}
