using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Rbac;

/// <summary>Rules that no recording asks for. Each test names the sentence of the page "Using RBAC Authorization".</summary>
internal sealed class RbacAuthorizerTests
{
    private static readonly UserIdentity _viewer = UserIdentity.ServiceAccount("team-a", "viewer");

    // "Discovery roles": whoever has logged in may read what the API offers, and ask about themselves.
    [TestCase("get", "/api", ExpectedResult = true)]
    [TestCase("get", "/apis/apps/v1", ExpectedResult = true)]
    [TestCase("get", "/version", ExpectedResult = true)]
    [TestCase("get", "/metrics", ExpectedResult = false)]
    [TestCase("post", "/api", ExpectedResult = false)]
    public bool Everyone_who_has_logged_in_may_discover(string verb, string path) =>
        new RbacAuthorizer(BuiltInCluster.State).Authorize(UserIdentity.User("jane"), AccessRequest.Of(verb, path)).IsAllowed;

    // "Discovery roles": the public ones hold for those who have not, too.
    [TestCase("/version", ExpectedResult = true)]
    [TestCase("/api", ExpectedResult = false)]
    public bool Someone_unknown_may_read_the_version_alone(string path) =>
        new RbacAuthorizer(BuiltInCluster.State).Authorize(UserIdentity.Anonymous, AccessRequest.Of("get", path)).IsAllowed;

    // "User-facing roles": view reads most objects but no Secrets; edit reads those too but neither roles nor bindings; admin changes them.
    [TestCase("view", "get", "", "pods", ExpectedResult = true)]
    [TestCase("view", "get", "", "pods/log", ExpectedResult = true)]
    [TestCase("view", "get", "", "secrets", ExpectedResult = false)]
    [TestCase("view", "create", "", "pods", ExpectedResult = false)]
    [TestCase("view", "get", "apps", "deployments", ExpectedResult = true)]
    [TestCase("edit", "get", "", "secrets", ExpectedResult = true)]
    [TestCase("edit", "get", "", "pods", ExpectedResult = true)]
    [TestCase("edit", "create", "", "pods/exec", ExpectedResult = true)]
    [TestCase("edit", "get", "rbac.authorization.k8s.io", "roles", ExpectedResult = false)]
    [TestCase("admin", "create", "rbac.authorization.k8s.io", "rolebindings", ExpectedResult = true)]
    [TestCase("admin", "delete", "apps", "deployments", ExpectedResult = true)]
    [TestCase("admin", "update", "", "resourcequotas", ExpectedResult = false)]
    [TestCase("cluster-admin", "escalate", "any.example", "things/status", ExpectedResult = true)]
    public bool The_user_facing_roles_allow_what_they_say(string role, string verb, string group, string resource) =>
        new RbacAuthorizer(Bound(role)).Authorize(_viewer, new(verb, group, resource, "team-a", "")).IsAllowed;

    // "RoleBinding and ClusterRoleBinding": a RoleBinding to a ClusterRole grants it in its own namespace alone.
    [TestCase("team-b")]
    [TestCase("")]
    public void A_RoleBinding_holds_in_its_namespace_alone(string ns) =>
        Assert.That(new RbacAuthorizer(Bound("cluster-admin")).Authorize(_viewer, new("get", "", "pods", ns, "")).IsAllowed, Is.False);

    // "Default roles and role bindings": the group system:masters has unrestricted access, whatever the roles say.
    [Test]
    public void Masters_may_do_everything() => Assert.That(
        new RbacAuthorizer(ClusterState.Empty).Authorize(UserIdentity.User("root", UserIdentity.Masters), new("delete", "", "nodes", "", "n")).IsAllowed);

    // "Aggregated ClusterRoles": a role with the label of view is part of view, and through it of edit and admin.
    [TestCase("view")]
    [TestCase("edit")]
    [TestCase("admin")]
    public void A_labelled_role_joins_the_user_facing_ones(string role)
    {
        const string Crontabs = """

            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: crontabs, labels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}}
            rules: [{apiGroups: [stable.example.com], resources: [crontabs], verbs: [get]}]
            """;
        var authorizer = new RbacAuthorizer(Bound(role, Crontabs));
        Assert.That(authorizer.Authorize(_viewer, new("get", "stable.example.com", "crontabs", "team-a", "")).IsAllowed);
    }

    [Test]
    public void Roles_that_aggregate_one_another_come_to_an_end()
    {
        static string Role(string name, string other) => $$"""

            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: {{name}}, labels: {of: {{name}} } }
            aggregationRule: {clusterRoleSelectors: [{matchLabels: {of: {{other}} } }] }
            """;
        var authorizer = new RbacAuthorizer(Bound("one", Role("one", "two") + Role("two", "one")));
        Assert.That(authorizer.Authorize(_viewer, new("get", "", "pods", "team-a", "")).IsAllowed, Is.False);
    }

    // The controller applies nothing where it finds nothing; found by recording.
    [TestCase("nobody", "", ExpectedResult = true)]
    [TestCase("empty", "[]", ExpectedResult = true)]
    [TestCase("filled", "[{verbs: [list], apiGroups: [''], resources: [pods]}]", ExpectedResult = false)]
    public bool An_aggregated_role_keeps_its_own_rules_until_it_finds_others(string selected, string rules)
    {
        var other = rules.Length == 0 ? "" : $$"""

            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: other, labels: {of: {{selected}} } }, rules: {{rules}} }
            """;
        var role = $$"""

            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: gathered}
            aggregationRule: {clusterRoleSelectors: [{matchLabels: {of: {{selected}} } }] }
            rules: [{verbs: [get], apiGroups: [''], resources: [pods]}]
            """;
        return new RbacAuthorizer(Bound("gathered", role + other)).Authorize(_viewer, new("get", "", "pods", "team-a", "")).IsAllowed;
    }

    // "Roles for built-in controllers": each has a role system:controller:NAME and a ServiceAccount of that name that is bound to it.
    [TestCase("generic-garbage-collector", "delete", "apps", "replicasets", "team-a", ExpectedResult = true)]
    [TestCase("deployment-controller", "create", "apps", "replicasets", "team-a", ExpectedResult = true)]
    [TestCase("deployment-controller", "get", "", "secrets", "team-a", ExpectedResult = false)]
    [TestCase("token-cleaner", "delete", "", "secrets", "kube-system", ExpectedResult = true)]
    [TestCase("token-cleaner", "delete", "", "secrets", "team-a", ExpectedResult = false)]
    public bool A_controller_of_the_cluster_may_do_its_work(string name, string verb, string group, string resource, string ns) =>
        new RbacAuthorizer(BuiltInCluster.State)
            .Authorize(UserIdentity.ServiceAccount("kube-system", name), new(verb, group, resource, ns, "")).IsAllowed;

    [Test]
    public void The_role_of_a_controller_can_be_bound_to_others() => Assert.That(
        new RbacAuthorizer(Bound("system:controller:replicaset-controller")).Authorize(_viewer, new("create", "", "pods", "team-a", "")).IsAllowed,
        Is.True);

    [TestCase("system:serviceaccount:team-a:viewer", ExpectedResult = true)]
    [TestCase("system:serviceaccount:team-a:viewe", ExpectedResult = false)]
    [TestCase("system:serviceaccount:team:a-viewer", ExpectedResult = false)]
    [TestCase("viewer", ExpectedResult = false)]
    public bool A_ServiceAccount_is_known_by_its_whole_name(string name) =>
        new RbacAuthorizer(Bound("view")).Authorize(UserIdentity.User(name), new("get", "", "pods", "team-a", "")).IsAllowed;

    private static ClusterState Bound(string role, string more = "") => TestCluster.State($$"""
        {apiVersion: v1, kind: Namespace, metadata: {name: team-a} }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: b, namespace: team-a}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: {{role}} }
        subjects: [{kind: ServiceAccount, name: viewer, namespace: team-a}]
        {{more}}
        """);
}
