using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;
using static KubeLabs.Tests.Behavior.Scheduling.Scenario;

namespace KubeLabs.Tests.Behavior.Scheduling;

internal sealed class PodAffinityTests
{
    private const string New = "{'app':'new','track':'new'}";
    private const string Prod = "'namespaceSelector':{'matchLabels':{'env':'prod'}}";
    private const string Db = "'labelSelector':{'matchLabels':{'app':'db'}},'namespaces':['prod']";
    private const string Any = "'topologyKey':'zone','labelSelector':{}";
    private const string Web = "'labelSelector':{'matchLabels':{'app':'web'}}";

    // Zone a is nodes a1 and a2; web runs on a1, db of namespace prod on b; node x is in no zone.
    private static readonly ImmutableArray<KubeObject> _objects =
    [
        Node("a1", "{'zone':'a','host':'a1'}"),
        Node("a2", "{'zone':'a','host':'a2'}"),
        Node("b", "{'zone':'b','host':'b'}"),
        Node("x", "{'host':'x'}"),
        Pod("{'nodeName':'a1'}", "{'app':'web','track':'old'}", "web"),
        Pod("{'nodeName':'b'}", "{'app':'db'}", "db", "prod"),
        Namespace("prod", "{'env':'prod'}"),
        Namespace("default", "{'env':'dev'}"),
    ];

    [TestCase($$"""{'topologyKey':'zone',{{Web}}}""", ExpectedResult = "a1 a2")]
    [TestCase($$"""{'topologyKey':'host',{{Web}}}""", ExpectedResult = "a1")]
    [TestCase($$"""{'topologyKey':'nope',{{Web}}}""", ExpectedResult = "")]
    [TestCase("{'topologyKey':'zone','labelSelector':{}}",
        ExpectedResult = "a1 a2", TestName = "An_empty_selector_wants_any_Pod_of_the_namespace")]
    [TestCase("{'topologyKey':'zone'}", ExpectedResult = "", TestName = "An_absent_selector_wants_what_is_never_there")]
    [TestCase("{'topologyKey':'zone','labelSelector':{},'namespaces':['prod']}", ExpectedResult = "b")]
    [TestCase("{'topologyKey':'zone','labelSelector':{},'namespaceSelector':{}}",
        ExpectedResult = "a1 a2 b", TestName = "An_empty_namespace_selector_is_every_namespace")]
    [TestCase($$"""{{{Any}},{{Prod}}}""", ExpectedResult = "b")]
    [TestCase($$"""{{{Any}},'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'prod'} } }""", ExpectedResult = "b",
        TestName = "Every_namespace_has_the_label_of_its_name")]
    [TestCase($$"""{{{Any}},'namespaceSelector':{'matchExpressions':[{'key':'env','operator':'NotIn','values':['prod']}]} }""",
        ExpectedResult = "a1 a2 b", TestName = "A_namespace_selector_that_only_excludes_is_every_namespace_in_this_version")]
    [TestCase($$"""{{{Any}},'namespaces':['default'],{{Prod}}}""", ExpectedResult = "a1 a2 b",
        TestName = "Named_and_selected_namespaces_are_joined")]
    [TestCase($$"""{'topologyKey':'zone',{{Web}}},{'topologyKey':'host','labelSelector':{'matchLabels':{'track':'old'} } }""",
        ExpectedResult = "a1")]
    [TestCase($$"""{'topologyKey':'zone',{{Web}}},{'topologyKey':'zone',{{Db}}}""",
        ExpectedResult = "", TestName = "One_Pod_must_match_every_term")]
    [TestCase($$"""{'topologyKey':'zone',{{Web}},'matchLabelKeys':['track']}""", ExpectedResult = "", TestName = "Label_keys_must_match")]
    [TestCase($$"""{'topologyKey':'zone',{{Web}},'mismatchLabelKeys':['track']}""",
        ExpectedResult = "a1 a2", TestName = "Label_keys_must_not_match")]
    public string Affinity_wants_company_in_the_same_domain(string terms) => Passing(With("podAffinity", terms), Cluster(_objects));

    [TestCase($$"""{'topologyKey':'zone',{{Web}}}""", ExpectedResult = "b x")]
    [TestCase($$"""{'topologyKey':'host',{{Web}}}""", ExpectedResult = "a2 b x")]
    [TestCase($$"""{'topologyKey':'nope',{{Web}}}""", ExpectedResult = "a1 a2 b x", TestName = "Where_the_key_is_missing_nobody_is_near")]
    [TestCase("{'topologyKey':'zone','labelSelector':{'matchLabels':{'app':'db'}}}",
        ExpectedResult = "a1 a2 b x", TestName = "Other_namespaces_do_not_count")]
    [TestCase("{'topologyKey':'zone','labelSelector':{},'namespaceSelector':{}}", ExpectedResult = "x")]
    [TestCase($$"""{'topologyKey':'host',{{Web}}},{'topologyKey':'zone',{{Db}}}""",
        ExpectedResult = "a2 x", TestName = "Each_term_keeps_away_by_itself")]
    public string Anti_affinity_keeps_away_from_the_same_domain(string terms) => Passing(With("podAntiAffinity", terms), Cluster(_objects));

    [TestCase("{'app':'web'}", ExpectedResult = "a1 a2 b")]
    [TestCase("{'app':'other'}", ExpectedResult = "", TestName = "A_Pod_that_does_not_match_itself_waits")]
    public string The_first_of_its_kind_may_start_where_the_domain_exists(string labels) => Passing(
        With("podAffinity", $$"""{'topologyKey':'zone',{{Web}}}""", labels), Cluster([.. _objects.Where(o => o.Name != "web")]));

    [TestCase("default", "{'app':'new'}", "'namespaces':['default']", ExpectedResult = "a1 a2 x")]
    [TestCase("default", "{'app':'new'}", "'namespaceSelector':{'matchLabels':{'env':'dev'}}", ExpectedResult = "a1 a2 x")]
    [TestCase("default", "{'app':'new'}", "'namespaceSelector':{'matchLabels':{'env':'prod'}}", ExpectedResult = "a1 a2 b x")]
    [TestCase("default", "{'app':'other'}", "'namespaces':['default']", ExpectedResult = "a1 a2 b x")]
    [TestCase("prod", "{'app':'new'}", "'namespaces':[]",
        ExpectedResult = "a1 a2 x", TestName = "Without_namespaces_it_is_that_of_the_Pod_there")]
    public string Pods_already_there_keep_others_away(string ns, string labels, string namespaces)
    {
        var term = $$"""{'topologyKey':'zone','labelSelector':{'matchLabels':{'app':'new'} },{{namespaces}}}""";
        var there = With("podAntiAffinity", term, name: "picky", ns: "prod", node: "b");
        return Passing(Pod(labels: labels, ns: ns), Cluster([.. _objects, there]));
    }

    [Test]
    public void The_reasons_come_in_the_order_of_the_scheduler()
    {
        var there = With("podAntiAffinity", "{'topologyKey':'zone','labelSelector':{}}", name: "picky", node: "a1");
        const string No = "{'topologyKey':'zone','labelSelector':{'matchLabels':{'app':'no'}}}";
        var pod = Pod($$"""
            {'affinity':{'podAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{{No}}]},
            'podAntiAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'topologyKey':'zone',{{Web}}}]} } }
            """);
        var node = NodeFilters.Evaluate(pod, Cluster([.. _objects, there])).Nodes[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(node.Failures.Select(f => f.Message), Is.EqualTo(new[]
            {
                "node(s) didn't match pod affinity rules",
                "node(s) didn't match pod anti-affinity rules",
                "node(s) didn't satisfy existing pods anti-affinity rules",
            }));
            Assert.That(node.Reported, Has.Length.EqualTo(1));
            Assert.That(node.Failures[1].Explanation.En, Does.Contain("Pod default/web is in zone=a"));
            Assert.That(node.Failures[1].Field?.ToString(), Is.EqualTo(
                "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]"));
        }
    }

    private static KubeObject With(
        string kind, string terms, string labels = New, string name = "new", string ns = "default", string node = "") => Pod(
        $$"""{'nodeName':'{{node}}','affinity':{'{{kind}}':{'requiredDuringSchedulingIgnoredDuringExecution':[{{terms}}]} } }""",
        labels,
        name,
        ns);
}
