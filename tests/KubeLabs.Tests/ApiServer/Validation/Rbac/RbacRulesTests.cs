namespace KubeLabs.Tests.ApiServer.Validation.Rbac;

internal sealed class RbacRulesTests
{
    private const string Pods = "apiGroups: [''], resources: [pods]";
    private const string Urls = "nonResourceURLs: [/healthz]";
    private const string Group = "rbac.authorization.k8s.io";
    private const string Viewer = "roleRef: {kind: ClusterRole, name: view}";

    [TestCase("Role", "verbs: [get], " + Pods, "")]
    [TestCase("Role", Pods, "rules[0].verbs: Required value: verbs must contain at least one value")]
    [TestCase("Role", "verbs: [get]", "rules[0].apiGroups: Required value: resource rules must supply at least one api group|rules[0].resources: Required value: resource rules must supply at least one resource")]
    [TestCase("Role", "verbs: [get], " + Urls, "rules[0].nonResourceURLs: Invalid value: [\"/healthz\"]: namespaced rules cannot apply to non-resource URLs")]
    [TestCase("ClusterRole", "verbs: [get], " + Urls, "")]
    [TestCase("ClusterRole", "verbs: [get], resources: [pods], " + Urls, "rules[0].nonResourceURLs: Invalid value: [\"/healthz\"]: rules cannot apply to both regular resources and non-resource URLs")]
    public void A_rule_speaks_of_resources_or_of_URLs(string kind, string rule, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item(kind, $"rules: [{{{rule}}}]"))), Is.EqualTo(expected));

    [TestCase("Role", "namespaced rules cannot apply to non-resource URLs", "rules cannot apply to both regular resources and non-resource URLs")]
    [TestCase("ClusterRole", "rules cannot apply to both regular resources and non-resource URLs")]
    public void A_rule_is_checked_when_it_changes(string kind, params string[] faults) => Assert.That(
        Manifest.Causes(Item(kind, $"rules: [{{verbs: [get], {Pods}, {Urls}}}]"), Item(kind, $"rules: [{{verbs: [get], {Pods}}}]")),
        Is.EqualTo(faults.Select(fault => $"rules[0].nonResourceURLs: Invalid value: [\"/healthz\"]: {fault}")));

    [TestCase("{matchLabels: {a: b}}", "")]
    [TestCase("", "aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector required if aggregationRule is non-nil")]
    [TestCase("{matchExpressions: [{key: a, operator: Is}]}", "aggregationRule.clusterRoleSelectors[0].matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator|aggregationRule.clusterRoleSelectors[0]: Invalid value: null: invalid label selector.")]
    public void An_aggregated_role_selects_others(string selectors, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Item("ClusterRole", $"aggregationRule: {{clusterRoleSelectors: [{selectors}]}}"))), Is.EqualTo(expected));

    [TestCase("RoleBinding", "roleRef: {kind: Role, name: a}", "")]
    [TestCase("ClusterRoleBinding", "roleRef: {kind: Role, name: a}", "roleRef.kind: Unsupported value: \"Role\": supported values: \"ClusterRole\"")]
    [TestCase("RoleBinding", "roleRef: {kind: Role}", "roleRef.name: Required value")]
    [TestCase("RoleBinding", "roleRef: {kind: Role, name: a/b}", "roleRef.name: Invalid value: \"a/b\": may not contain '/'")]
    [TestCase("RoleBinding", "roleRef: {apiGroup: v1, kind: Role, name: a}", "roleRef.apiGroup: Unsupported value: \"v1\": supported values: \"" + Group + "\"")]
    public void A_binding_names_a_role(string kind, string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item(kind, fields))), Is.EqualTo(expected));

    [TestCase("kind: ServiceAccount, name: a, namespace: b", "")]
    [TestCase("kind: User, name: system:admin", "")]
    [TestCase("kind: user, name: a", "kind: Unsupported value: \"user\": supported values: \"ServiceAccount\", \"User\", \"Group\"")]
    [TestCase("kind: Group", "name: Required value")]
    [TestCase("kind: Group, name: a, apiGroup: b", "apiGroup: Unsupported value: \"b\": supported values: \"" + Group + "\"")]
    [TestCase("kind: ServiceAccount, name: a", "namespace: Required value")]
    [TestCase("kind: ServiceAccount, name: a, namespace: b, apiGroup: c", "apiGroup: Unsupported value: \"c\": supported values: \"\"")]
    public void A_subject_is_an_account_a_user_or_a_group(string subject, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Item("ClusterRoleBinding", $"{Viewer}, subjects: [{{{subject}}}]"))),
        Is.EqualTo(expected.Length == 0 ? "" : "subjects[0]." + expected));

    [Test]
    public void The_role_of_a_binding_stays() => Assert.That(
        Manifest.Causes(Item("RoleBinding", Viewer), Item("RoleBinding", "roleRef: {kind: Role, name: a}")),
        Is.EqualTo(["roleRef: Invalid value: {\"APIGroup\":\"" + Group + "\",\"Kind\":\"ClusterRole\",\"Name\":\"view\"}: cannot change roleRef"]));

    [TestCase("'system:a'", "")]
    [TestCase("a%b", "metadata.name: Invalid value: \"a%b\": may not contain '%'")]
    public void The_name_of_a_role_is_part_of_a_path(string name, string expected) => Assert.That(
        string.Join('|', Manifest.Causes($"{{apiVersion: {Group}/v1, kind: Role, metadata: {{name: {name}}}}}")), Is.EqualTo(expected));

    private static string Item(string kind, string fields) => $"{{apiVersion: {Group}/v1, kind: {kind}, metadata: {{name: a}}, {fields}}}";
}
