using KubeLabs.Behavior;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class TaintFilterTests
{
    [TestCase("NoSchedule", ExpectedResult = "")]
    [TestCase("NoExecute", ExpectedResult = "")]
    [TestCase("PreferNoSchedule", ExpectedResult = "n0")]
    public string Two_effects_keep_Pods_away(string effect) =>
        Passing(Pod(), Cluster(Node("n0", spec: $$"""{'taints':[{'key':'a','effect':'{{effect}}'}]}""")));

    [Test]
    public void Every_taint_is_a_reason_of_its_own_and_the_scheduler_reports_one()
    {
        var node = Node("n0", spec: "{'taints':[{'key':'a','value':'1','effect':'NoSchedule'},{'key':'b','effect':'NoExecute'}]}");
        var result = NodeFilters.Evaluate(Pod(), Cluster(node));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Nodes[0].Failures, Has.Length.EqualTo(2));
            Assert.That(result.Nodes[0].Failures[0].Explanation.En, Does.Contain("a=1:NoSchedule"));
            Assert.That(result.Nodes[0].Failures[1].Explanation.Ko, Does.Contain("b:NoExecute"));
            Assert.That(result.Message, Is.EqualTo("0/1 nodes are available: 1 node(s) had untolerated taint(s)."));
        }
    }

    [TestCase("{'key':'a','value':'2'}", "its value is \"2\", not \"1\"")]
    [TestCase("{'key':'a','value':'1','effect':'NoExecute'}", "its effect is NoExecute, not NoSchedule")]
    [TestCase("{'key':'a','operator':'Gt','value':'0'}", "operator Gt is switched off")]
    public void A_near_miss_is_explained(string toleration, string why)
    {
        var node = Node("n0", spec: "{'taints':[{'key':'a','value':'1','effect':'NoSchedule'}]}");
        var failure = Failures(Pod($$"""{'tolerations':[{{toleration}}]}"""), Cluster(node))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Explanation.En, Does.Contain(why));
            Assert.That(failure.Field?.ToString(), Is.EqualTo("spec.tolerations[0]"));
        }
    }

    [TestCase("[]", ExpectedResult = "")]
    [TestCase("[{'key':'node.kubernetes.io/unschedulable','operator':'Exists'}]", ExpectedResult = "n0")]
    [TestCase("[{'key':'node.kubernetes.io/unschedulable','operator':'Exists','effect':'NoExecute'}]", ExpectedResult = "")]
    [TestCase("[{'operator':'Exists'}]", ExpectedResult = "n0")]
    public string A_cordoned_node_takes_only_Pods_that_tolerate_cordons(string tolerations) =>
        Passing(Pod($$"""{'tolerations':{{tolerations}}}"""), Cluster(Node("n0", spec: "{'unschedulable':true}")));

    // The admission plugin DefaultTolerationSeconds; found by recording.
    [TestCase("not-ready", "NoExecute", "[]", ExpectedResult = "n0")]
    [TestCase("unreachable", "NoExecute", "[]", ExpectedResult = "n0")]
    [TestCase("not-ready", "NoSchedule", "[]", ExpectedResult = "")]
    [TestCase("not-ready", "NoExecute", "[{'key':'node.kubernetes.io/not-ready','value':'x'}]", ExpectedResult = "")]
    [TestCase("not-ready", "NoExecute", "[{'key':'node.kubernetes.io/not-ready','value':'x','effect':'NoSchedule'}]", ExpectedResult = "n0")]
    public string A_Pod_goes_to_nodes_that_are_not_ready_for_a_while_unless_it_speaks_of_that(string key, string effect, string tolerations) =>
        Passing(
            Pod($$"""{'tolerations':{{tolerations}}}"""),
            Cluster(Node("n0", spec: $$"""{'taints':[{'key':'node.kubernetes.io/{{key}}','effect':'{{effect}}'}]}""")));
}
