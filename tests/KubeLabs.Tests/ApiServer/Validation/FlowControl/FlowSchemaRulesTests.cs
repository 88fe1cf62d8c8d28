namespace KubeLabs.Tests.ApiServer.Validation.FlowControl;

internal sealed class FlowSchemaRulesTests
{
    private const string Level = "priorityLevelConfiguration: {name: p}";
    private const string User = "subjects: [{kind: User, user: {name: a}}]";
    private const string Pods = "verbs: [get], apiGroups: [''], resources: [pods], namespaces: ['*']";
    private const string Urls = "nonResourceRules: [{verbs: ['*'], nonResourceURLs: [/healthz]}]";
    private const string Label = "each member of this list must be '*' or a DNS-1123 label; must not contain dots";

    [TestCase(Level)]
    [TestCase(Level + ", matchingPrecedence: -1", "matchingPrecedence: Invalid value: -1: must be a positive value")]
    [TestCase(Level + ", matchingPrecedence: 10001", "matchingPrecedence: Invalid value: 10001: must not be greater than 10000")]
    [TestCase(Level + ", matchingPrecedence: 1", "matchingPrecedence: Invalid value: 1: only the schema named 'exempt' may have matchingPrecedence 1")]
    [TestCase(Level + ", distinguisherMethod: {type: ByPod}", "distinguisherMethod.type: Unsupported value: {\"Type\":\"ByPod\"}: supported values: \"ByNamespace\", \"ByUser\"")]
    [TestCase("priorityLevelConfiguration: {}", "priorityLevelConfiguration.name: Required value: must reference a priority level")]
    [TestCase(Level + ", rules: [{" + User + "}]", "rules[0]: Required value: at least one of resourceRules and nonResourceRules has to be non-empty")]
    [TestCase(Level + ", rules: [{subjects: [], " + Urls + "}]", "rules[0].subjects: Required value: subjects must contain at least one value")]
    public void A_schema_has_a_level_and_rules(string spec, params string[] causes) => Check("f", spec, causes);

    [TestCase("kind: Pod", "kind: Unsupported value: \"Pod\": supported values: \"Group\", \"ServiceAccount\", \"User\"")]
    [TestCase("kind: User", "user: Required value: user is required when subject kind is 'User'")]
    [TestCase("kind: Group, group: {}", "group.name: Required value")]
    [TestCase("kind: Group, group: {name: a}, user: {name: a}", "user: Forbidden: user is forbidden when subject kind is not 'User'")]
    [TestCase("kind: User, user: {name: a}, group: {name: a}, serviceAccount: {name: a, namespace: b}", "serviceAccount: Forbidden: serviceAccount is forbidden when subject kind is not 'ServiceAccount'", "group: Forbidden: group is forbidden when subject kind is not 'Group'")]
    [TestCase("kind: ServiceAccount, serviceAccount: {name: '*'}", "serviceAccount.namespace: Required value: must specify namespace for service account")]
    [TestCase("kind: ServiceAccount, serviceAccount: {namespace: a.b}", "serviceAccount.name: Required value", "serviceAccount.namespace: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("kind: ServiceAccount, serviceAccount: {name: '*', namespace: a}")]
    public void A_subject_has_the_field_of_its_kind(string subject, params string[] causes) =>
        Check("f", $"{Level}, rules: [{{subjects: [{{{subject}}}], {Urls}}}]", causes, "rules[0].subjects[0].");

    [TestCase(Pods)]
    [TestCase("apiGroups: [''], resources: [pods], namespaces: [a]", "verbs: Required value: verbs must contain at least one value")]
    [TestCase("verbs: [get, '*'], apiGroups: ['*', a], resources: ['*', b], namespaces: ['*', c]", "verbs: Invalid value: [\"get\",\"*\"]: if '*' is present, must not specify other verbs", "apiGroups: Invalid value: [\"*\",\"a\"]: if '*' is present, must not specify other api groups", "resources: Invalid value: [\"*\",\"b\"]: if '*' is present, must not specify other resources", "namespaces: Invalid value: [\"*\",\"c\"]: if '*' is present, must not specify other namespaces")]
    [TestCase("verbs: [get, read]", "verbs: Unsupported value: [\"get\",\"read\"]: supported values: \"create\", \"delete\", \"deletecollection\", \"get\", \"list\", \"patch\", \"proxy\", \"update\", \"watch\"", "apiGroups: Required value: resource rules must supply at least one api group", "resources: Required value: resource rules must supply at least one resource", "namespaces: Required value: resource rules that are not cluster scoped must supply at least one namespace")]
    [TestCase("verbs: [get], apiGroups: [''], resources: [nodes], clusterScope: true")]
    [TestCase("verbs: [get], apiGroups: [''], resources: [pods], namespaces: [a, b.c]", "namespaces[1]: Invalid value: \"b.c\": " + Label)]
    public void A_rule_names_resources(string rule, params string[] causes) =>
        Check("f", $"{Level}, rules: [{{{User}, resourceRules: [{{{rule}}}]}}]", causes, "rules[0].resourceRules[0].");

    [TestCase("[/, /a/*, '*']", "nonResourceURLs: Invalid value: [\"/\",\"/a/*\",\"*\"]: if '*' is present, must not specify other non-resource URLs")]
    [TestCase("[/, /a/*, /b]")]
    [TestCase("[]", "nonResourceURLs: Required value: nonResourceURLs must contain at least one value")]
    [TestCase("['', a, /a b, /a//b, /a*, /*/*]", "nonResourceURLs[0]: Invalid value: \"\": must not be empty", "nonResourceURLs[1]: Invalid value: \"a\": must start with slash", "nonResourceURLs[2]: Invalid value: \"/a b\": must not contain white-space", "nonResourceURLs[3]: Invalid value: \"/a//b\": must not contain double slash", "nonResourceURLs[4]: Invalid value: \"/a*\": wildcard can only do suffix matching", "nonResourceURLs[5]: Invalid value: \"/*/*\": wildcard can only do suffix matching")]
    public void A_rule_names_URLs(string urls, params string[] causes) =>
        Check("f", $"{Level}, rules: [{{{User}, nonResourceRules: [{{verbs: [get], nonResourceURLs: {urls}}}]}}]", causes, "rules[0].nonResourceRules[0].");

    [Test]
    public void The_schema_that_exempts_is_fixed()
    {
        const string All = "resourceRules: [{verbs: ['*'], apiGroups: ['*'], resources: ['*'], clusterScope: true, namespaces: ['*']}], nonResourceRules: [{verbs: ['*'], nonResourceURLs: ['*']}]";
        const string Exempt = "priorityLevelConfiguration: {name: exempt}, matchingPrecedence: 1, rules: [{subjects: [{kind: Group, group: {name: system:masters}}], " + All + "}]";
        const string CatchAll = "priorityLevelConfiguration: {name: catch-all}, matchingPrecedence: 10000, distinguisherMethod: {type: ByUser}, "
            + "rules: [{subjects: [{kind: Group, group: {name: system:unauthenticated}}, {kind: Group, group: {name: system:authenticated}}], " + All + "}]";
        Assert.That(Manifest.Causes(Schema("exempt", Exempt)), Is.Empty);
        Assert.That(Manifest.Causes(Schema("catch-all", CatchAll)), Is.Empty);
        Assert.That(
            Manifest.Causes(Schema("exempt", "priorityLevelConfiguration: {name: exempt}, matchingPrecedence: 1")),
            Is.EqualTo(["spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"exempt\"},\"MatchingPrecedence\":1,\"DistinguisherMethod\":null,\"Rules\":null}: spec of 'exempt' must equal the fixed value"]));
    }

    // An update is checked as a new one is.
    private static void Check(string name, string spec, string[] causes, string at = "")
    {
        var expected = causes.Select(cause => $"spec.{at}{cause}");
        Assert.That(Manifest.Causes(Schema(name, spec)), Is.EqualTo(expected));
        Assert.That(Manifest.Causes(Schema(name, spec), Schema(name, Level)), Is.EqualTo(expected));
    }

    private static string Schema(string name, string spec) =>
        $"{{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: FlowSchema, metadata: {{name: {name}}}, spec: {{{spec}}}}}";
}
