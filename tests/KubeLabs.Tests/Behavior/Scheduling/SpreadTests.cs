using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class SpreadTests
{
    private const string Web = "{'app':'web'}";
    private const string Tolerating = "'tolerations':[{'operator':'Exists'}],";
    private const string Selector = "'labelSelector':{'matchLabels':{'app':'web'}}";

    // Two web Pods in zone a, one in zone b, none in zone c; node x is in no zone.
    private static readonly ImmutableArray<KubeObject> _objects =
    [
        Node("a", "{'zone':'a','disk':'ssd'}"),
        Node("b", "{'zone':'b','disk':'ssd'}"),
        Node("c", "{'zone':'c','disk':'hdd'}", "{'taints':[{'key':'t','effect':'NoSchedule'}]}"),
        Node("x", "{'disk':'ssd'}"),
        There("1", "a"),
        There("2", "a"),
        There("3", "b"),
    ];

    [TestCase($$"""'maxSkew':1,{{Selector}}""", ExpectedResult = "c")]
    [TestCase($$"""'maxSkew':2,{{Selector}}""", ExpectedResult = "b c")]
    [TestCase($$"""'maxSkew':3,{{Selector}}""", ExpectedResult = "a b c")]
    [TestCase($$"""'maxSkew':1,'minDomains':4,{{Selector}}""", ExpectedResult = "c")]
    [TestCase("'maxSkew':1,'labelSelector':{'matchLabels':{'app':'db'}}",
        ExpectedResult = "a b c", TestName = "Pods_that_are_not_selected_do_not_count")]
    [TestCase("'maxSkew':1,'labelSelector':{}", ExpectedResult = "a b c", TestName = "An_empty_selector_counts_no_Pod")]
    [TestCase("'maxSkew':1", ExpectedResult = "a b c", TestName = "An_absent_selector_counts_no_Pod")]
    [TestCase($$"""'maxSkew':1,'matchLabelKeys':['hash'],{{Selector}}""",
        ExpectedResult = "a b c", TestName = "Label_keys_narrow_the_selector")]
    [TestCase($$"""'maxSkew':1,'matchLabelKeys':['absent'],{{Selector}}""",
        ExpectedResult = "c", TestName = "Label_keys_that_the_Pod_lacks_are_ignored")]
    public string No_domain_may_lead_by_more_than_maxSkew(string constraint) => Passing(Constrained(constraint), Cluster(_objects));

    [TestCase("'nodeTaintsPolicy':'Ignore',", ExpectedResult = "", TestName = "Ignored_taints_leave_a_node_in_the_count")]
    [TestCase("'nodeTaintsPolicy':'Honor',", ExpectedResult = "b", TestName = "Honoured_taints_take_a_node_out_of_the_count")]
    [TestCase("'nodeTaintsPolicy':'Honor','minDomains':3,",
        ExpectedResult = "", TestName = "With_fewer_domains_than_minDomains_the_least_is_zero")]
    public string Taints_that_are_not_tolerated(string policy) =>
        Passing(Constrained($$"""'maxSkew':1,{{policy}}{{Selector}}""", spec: ""), Cluster(_objects));

    [Test]
    public void Preferring_constraints_keep_no_Pod_away()
    {
        var pod = Constrained($$"""'maxSkew':1,{{Selector}}""", when: "ScheduleAnyway");
        Assert.That(Passing(pod, Cluster(_objects)), Is.EqualTo("a b c x"));
    }

    [TestCase("", ExpectedResult = "b")]
    [TestCase("'nodeAffinityPolicy':'Ignore',", ExpectedResult = "")]
    public string Nodes_that_the_affinity_excludes_are_no_domains_unless_ignored(string policy) => Passing(
        Constrained($$"""'maxSkew':1,{{policy}}{{Selector}}""", $"'nodeSelector':{{'disk':'ssd'}},{Tolerating}"), Cluster(_objects));

    [Test]
    public void A_Pod_that_does_not_match_its_own_constraint_adds_nothing()
    {
        var pod = Constrained($$"""'maxSkew':1,{{Selector}}""", labels: "{'app':'other'}");
        Assert.That(Passing(pod, Cluster(_objects)), Is.EqualTo("b c"));
    }

    [Test]
    public void Other_namespaces_and_terminating_Pods_do_not_count()
    {
        var terminating = JsonTree.Object("Pod", Json($$"""
            {'metadata':{'name':'t','labels':{{Web}},'deletionTimestamp':'2026-01-01T00:00:00Z'},'spec':{'nodeName':'c'} }
            """));
        var elsewhere = Pod("{'nodeName':'c'}", Web, "1", "other");
        var cluster = Cluster([.. _objects, terminating, elsewhere]);
        Assert.That(Passing(Constrained($$"""'maxSkew':1,{{Selector}}"""), cluster), Is.EqualTo("c"));
    }

    [Test]
    public void A_node_without_the_key_is_out_and_the_numbers_are_explained()
    {
        var result = NodeFilters.Evaluate(Constrained($$"""'maxSkew':1,{{Selector}}"""), Cluster(_objects));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Of("x")!.Failures[0].Message, Does.EndWith("(missing required label)"));
            Assert.That(result.Of("a")!.Failures[0].Explanation.En, Is.EqualTo(
                "Domain zone=a has 2 matching Pods, 3 with this one; the emptiest domain has 0; maxSkew is 1."));
            Assert.That(result.Of("a")!.Failures[0].Field?.ToString(), Is.EqualTo("spec.topologySpreadConstraints[0]"));
        }
    }

    private static KubeObject There(string name, string node) => Pod($$"""{'nodeName':'{{node}}'}""", "{'app':'web','hash':'old'}", name);

    private static KubeObject Constrained(
        string constraint, string spec = Tolerating, string when = "DoNotSchedule", string labels = "{'app':'web','hash':'new'}") =>
        Pod($$"""{{{spec}}'topologySpreadConstraints':[{'topologyKey':'zone','whenUnsatisfiable':'{{when}}',{{constraint}}}]}""", labels);
}
