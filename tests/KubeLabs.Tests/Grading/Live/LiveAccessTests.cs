using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>Access on a live cluster: its authorizer answers, its roles explain, what was there before is nobody's gain.</summary>
internal sealed class LiveAccessTests
{
    private const string Can = "subject: User/jane, can: [{verbs: [get], resources: [pods]}]";
    private const string Only = $"allowed: {{{Can}, nothingElse: true, nobodyElse: true}}";

    private static IEnumerable<TestCaseData> Clusters()
    {
        yield return Case("the cluster allows it", true, $"allowed: {{{Can}}}", Role("get"), "get");
        yield return Case("the cluster allows it without a role that is known", true, $"allowed: {{{Can}}}", "", "get");
        yield return Case("the cluster does not, whatever the roles say", false, $"allowed: {{{Can}}}", Role("get"), "");
        yield return Case("what must not be is allowed", false, $"allowed: {{{Can}, cannot: [{{verbs: [delete], resources: [pods]}}]}}", Role("get, delete"), "get delete");
        yield return Case("what must not be is allowed by another authorizer", false, $"allowed: {{{Can}, cannot: [{{verbs: [delete], resources: [pods]}}]}}", Role("get"), "get delete");
        yield return Case("what must not be is not", true, $"allowed: {{{Can}, cannot: [{{verbs: [delete], resources: [pods]}}]}}", Role("get"), "get");
        yield return Case("nothing else", true, Only, Role("get"), "get");
        yield return Case("a verb more", false, Only, Role("get, list"), "get");
        yield return Case("what others had before the exercise", true, Only, Role("get") + Role("list", "bob", PretendCluster.Old), "get");
        yield return Case("what others gained since", false, Only, Role("get") + Role("list", "bob"), "get");
        yield return Case("what a controller was given since", true, Only, Role("get") + Role("list", "bob").Replace("name: bob", "name: system:bob", StringComparison.Ordinal), "get");
    }

    [TestCaseSource(nameof(Clusters))]
    public void Access_is_as_the_cluster_says(bool passes, string check, string roles, string allowed)
    {
        const string SetUp = $"{{apiVersion: v1, kind: Namespace, metadata: {{name: lab, creationTimestamp: '{PretendCluster.SetUp}', labels: {{kubelabs.dev/exercise: lab}}}}}}\n---\n";
        var result = LiveLab.Check(check, SetUp + roles, question => new AccessAnswer(
            allowed.Split(' ').Contains(((AccessObservation)question).Request.Verb), ""));
        Assert.That(result.Status, Is.EqualTo(passes ? CriterionStatus.Passed : CriterionStatus.Failed), Lab.Text(result.Findings, Language.English));
    }

    [Test]
    public void The_questions_are_those_of_both_tables()
    {
        var exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf($"allowed: {{{Can}, cannot: [{{verbs: [create], resources: [pods/exec], namespace: team-b}}]}}")));
        var query = LiveQuery.Of(exercise, "team-x");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(query.Observations.Cast<AccessObservation>().Select(asked => $"{asked.User} {asked.Groups} {asked.Request} in {asked.Request.Namespace}"),
                Is.EqualTo((string[])["jane system:authenticated get pods \"kubelabs.dev-any-name\" in team-x", "jane system:authenticated create pods/exec in team-b"]));
            Assert.That(query.Namespaces, Is.EqualTo((string[])["team-b", "team-x"]));
        }
    }

    [Test]
    public void Roles_that_may_not_be_read_keep_nothing_from_being_asked()
    {
        var result = LiveLab.Check($"allowed: {{{Can}}}", "", _ => new AccessAnswer(true, ""), LiveLab.Forbidden("rbac.authorization.k8s.io", "ClusterRole"));
        Assert.That(result.Status, Is.EqualTo(CriterionStatus.Passed));
    }

    private static string Role(string verbs, string user = "jane", string created = PretendCluster.Young) => $$"""
        {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: {{user}}, namespace: default, creationTimestamp: '{{created}}'}, rules: [{apiGroups: [''], resources: [pods], verbs: [{{verbs}}]}]}
        ---
        {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: {{user}}, namespace: default, creationTimestamp: '{{created}}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: {{user}}}, subjects: [{kind: User, name: {{user}}}]}
        ---

        """;

    private static TestCaseData Case(string name, bool passes, string check, string roles, string allowed) =>
        new TestCaseData(passes, check, roles, allowed).SetArgDisplayNames(name);
}
