using KubeLabs.Behavior;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class NodeFiltersTests
{
    private static readonly SchedulingCluster _cluster = Cluster(
        Node("n0", spec: "{'unschedulable':true,'taints':[{'key':'a','effect':'NoSchedule'},{'key':'b','effect':'NoExecute'}]}"),
        Node("n1"));

    [TestCase("{'schedulingGates':[{'name':'wait'}]}", PodFact.Gated, "spec.schedulingGates")]
    [TestCase("{'schedulerName':'mine'}", PodFact.OtherScheduler, "spec.schedulerName")]
    [TestCase("{'nodeName':'n1'}", PodFact.NodeNameSet, "spec.nodeName")]
    [TestCase("{'nodeName':'nope'}", PodFact.NodeNotFound, "spec.nodeName")]
    public void Some_Pods_are_not_for_the_default_scheduler(string spec, PodFact fact, string field)
    {
        var result = NodeFilters.Evaluate(Pod(spec), _cluster);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Facts.Select(f => f.Fact), Is.EqualTo(new[] { fact }));
            Assert.That(result.Facts[0].Field.ToString(), Is.EqualTo(field));
            Assert.That(result.IsPlaced, Is.False);
            Assert.That(result.Message, Is.Empty);
        }
    }

    [TestCase("{'schedulingGates':[]}")]
    [TestCase("{'schedulerName':''}")]
    [TestCase("{'schedulerName':'default-scheduler','nodeName':''}")]
    public void Others_are(string spec) => Assert.That(NodeFilters.Evaluate(Pod(spec), _cluster).IsPlaced, Is.True);

    [Test]
    public void A_Pod_that_names_its_node_fits_no_other()
    {
        var result = NodeFilters.Evaluate(Pod("{'nodeName':'n1'}"), _cluster);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Of("n1")!.Passed, Is.True);
            Assert.That(result.Of("n0")!.Failures.Select(f => f.Filter), Does.Contain(FilterName.NodeName));
        }
    }

    [Test]
    public void The_kubelet_minds_NoExecute_and_resources_but_neither_cordons_nor_NoSchedule()
    {
        var pod = Pod("{'nodeName':'n0','containers':[{'resources':{'requests':{'cpu':'64'}}}]}");
        var refusals = NodeFilters.Evaluate(pod, _cluster).KubeletRefusals;
        Assert.That(refusals.Select(f => f.Message), Is.EqualTo(new[] { "node(s) had untolerated taint(s)", "Insufficient cpu" }));
    }

    [Test]
    public void All_reasons_are_kept_and_the_scheduler_reports_the_first()
    {
        var node = NodeFilters.Evaluate(Pod("{'nodeSelector':{'no':'where'}}"), _cluster).Of("n0")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(node.Failures.Select(f => f.Filter), Is.EqualTo(new[]
            {
                FilterName.NodeUnschedulable, FilterName.TaintToleration, FilterName.TaintToleration, FilterName.NodeAffinity,
            }));
            Assert.That(node.Reported.Select(f => f.Message), Is.EqualTo(new[] { "node(s) were unschedulable" }));
            Assert.That(node.PreemptionMightHelp, Is.False);
        }
    }

    [Test]
    public void Without_nodes_the_scheduler_says_so() =>
        Assert.That(NodeFilters.Evaluate(Pod(), Cluster()).Message, Is.EqualTo("no nodes available to schedule pods"));

    [Test]
    public void A_Pod_is_not_counted_against_itself()
    {
        const string Spec = "{'nodeName':'n0','containers':[{'ports':[{'hostPort':80}]}]}";
        var cluster = Cluster(Node("n0", allocatable: "{'pods':'1'}"), Pod(Spec));
        Assert.That(Passing(Pod(Spec), cluster), Is.EqualTo("n0"));
    }

    [Test]
    public void A_Pod_can_be_placed_for_the_next_to_see()
    {
        var pod = Pod("{'containers':[{'ports':[{'hostPort':80}]}]}");
        var cluster = Cluster(Node("n0"), Node("n1")).With(Pod("{'containers':[{'ports':[{'hostPort':80}]}]}", name: "first"), "n0");
        Assert.That(Passing(pod, cluster), Is.EqualTo("n1"));
    }

    [TestCase("{'containers':'x','tolerations':{},'affinity':[],'nodeSelector':7,'topologySpreadConstraints':[null,1]}")]
    [TestCase("{'containers':[null,1,{'ports':5,'resources':[]}],'tolerations':[null],'schedulingGates':{}}")]
    [TestCase("{'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[null]}}}}")]
    [TestCase("{'affinity':{'podAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[3]}}}")]
    [TestCase("{'containers':[{'resources':{'requests':{'cpu':'99999999999999999999','memory':'x','a/b':'-5'}}}]}")]
    public void Nonsense_is_judged_without_a_crash(string spec) =>
        Assert.That(() => NodeFilters.Evaluate(Pod(spec), _cluster), Throws.Nothing);

    [Test]
    public void Reasons_without_number_are_cut_off()
    {
        var terms = string.Join(',', Enumerable.Repeat("{'topologyKey':'zone','labelSelector':{}}", 20_000));
        var pod = Pod($$"""{'affinity':{'podAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{{terms}}]} } }""");
        Assert.That(NodeFilters.Evaluate(pod, _cluster).Nodes[1].Failures, Has.Length.EqualTo(100));
    }
}
