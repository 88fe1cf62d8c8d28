using KubeLabs.Behavior;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class NodeAffinityTests
{
    private const string IsB = "{'key':'metadata.name','operator':'In','values':['b']}";

    private static readonly SchedulingCluster _cluster = Cluster(
        Node("a", "{'disk':'ssd','cores':'8'}"), Node("b", "{'disk':'hdd','cores':'4'}"), Node("c", "{'cores':'many'}"));

    [TestCase("{'disk':'ssd'}", ExpectedResult = "a")]
    [TestCase("{'disk':'ssd','cores':'4'}", ExpectedResult = "")]
    [TestCase("{}", ExpectedResult = "a b c")]
    public string Every_pair_of_the_node_selector_must_hold(string selector) =>
        Passing(Pod($$"""{'nodeSelector':{{selector}}}"""), _cluster);

    [TestCase("{'key':'disk','operator':'In','values':['ssd','nvme']}", ExpectedResult = "a")]
    [TestCase("{'key':'disk','operator':'NotIn','values':['ssd']}", ExpectedResult = "b c")]
    [TestCase("{'key':'disk','operator':'Exists'}", ExpectedResult = "a b")]
    [TestCase("{'key':'disk','operator':'DoesNotExist'}", ExpectedResult = "c")]
    [TestCase("{'key':'cores','operator':'Gt','values':['4']}", ExpectedResult = "a")]
    [TestCase("{'key':'cores','operator':'Lt','values':['8']}", ExpectedResult = "b")]
    [TestCase("{'key':'cores','operator':'Gt','values':['x']}", ExpectedResult = "")]
    [TestCase("{'key':'disk','operator':'NotIn','values':[]}", ExpectedResult = "")]
    public string An_operator_compares_the_label(string expression) =>
        Passing(Terms($$"""{'matchExpressions':[{{expression}}]}"""), _cluster);

    [TestCase("{'matchExpressions':[{'key':'disk','operator':'Exists'},{'key':'cores','operator':'In','values':['8']}]}",
        ExpectedResult = "a")]
    [TestCase($$"""{'matchExpressions':[{'key':'disk','operator':'DoesNotExist'}]},{'matchFields':[{{IsB}}]}""",
        ExpectedResult = "b c", TestName = "One_of_the_terms_is_enough")]
    [TestCase("{}", ExpectedResult = "", TestName = "An_empty_term_matches_no_node")]
    [TestCase("", ExpectedResult = "", TestName = "No_term_matches_no_node")]
    [TestCase("{'matchFields':[{'key':'metadata.name','operator':'NotIn','values':['b']}]}", ExpectedResult = "a c")]
    [TestCase("{'matchFields':[{'key':'metadata.name','operator':'In','values':['a','b']}]}", ExpectedResult = "",
        TestName = "A_field_is_compared_with_exactly_one_value")]
    public string Requirements_of_a_term_are_joined_and_terms_are_alternatives(string terms) => Passing(Terms(terms), _cluster);

    [Test]
    public void Nodes_left_out_by_name_are_reported_as_such_before_anything_else()
    {
        var cluster = Cluster(Node("a", spec: "{'unschedulable':true}"), Node("b", spec: "{'unschedulable':true}"));
        var result = NodeFilters.Evaluate(Terms("{'matchFields':[{'key':'metadata.name','operator':'In','values':['b']}]}"), cluster);
        Assert.That(result.Message, Is.EqualTo(
            "0/2 nodes are available: 1 node(s) didn't satisfy plugin(s) [NodeAffinity], 1 node(s) were unschedulable."));
    }

    [Test]
    public void Names_that_exclude_one_another_are_reported_once()
    {
        const string Both = "{'key':'metadata.name','operator':'In','values':['a']},{'key':'metadata.name','operator':'In','values':['b']}";
        var result = NodeFilters.Evaluate(Terms($$"""{'matchFields':[{{Both}}]}"""), _cluster);
        Assert.That(result.Message, Is.EqualTo("0/3 nodes are available: pod affinity terms conflict."));
    }

    [Test]
    public void Preferences_keep_no_Pod_away()
    {
        const string Preferred = "{'weight':1,'preference':{'matchExpressions':[{'key':'no','operator':'Exists'}]}}";
        var pod = Pod($$"""{'affinity':{'nodeAffinity':{'preferredDuringSchedulingIgnoredDuringExecution':[{{Preferred}}]} } }""");
        Assert.That(Passing(pod, _cluster), Is.EqualTo("a b c"));
    }

    [Test]
    public void The_explanation_names_what_is_asked_and_what_is_there()
    {
        var failure = NodeFilters.Evaluate(Pod("{'nodeSelector':{'disk':'ssd'}}"), _cluster).Of("b")!.Failures[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Explanation.En, Is.EqualTo("The node selector asks for the label disk=ssd; node b has disk=hdd."));
            Assert.That(failure.Field?.ToString(), Is.EqualTo("spec.nodeSelector[disk]"));
        }
    }

    private static KubeLabs.Manifests.KubeObject Terms(string terms) => Pod(
        $$"""{'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[{{terms}}]} } } }""");
}
