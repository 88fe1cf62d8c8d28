using KubeLabs.ApiServer;
using KubeLabs.Manifests;
using KubeLabs.Tests.ApiServer.Admission;
using Answer = KubeLabs.ApiServer.Verdict;

namespace KubeLabs.Tests.ApiServer.Requests;

internal sealed class KubeApiServerTests
{
    private const string Taken = "{apiVersion: v1, kind: ConfigMap, metadata: {name: taken}}";

    // The order of the answers: what comes first on the way is what the learner hears.
    [TestCase("a: [", VerdictStage.Client)]
    [TestCase("just a text", VerdictStage.Client)]
    [TestCase("{apiVersion: v1, metadata: {name: a}}", VerdictStage.Client)]
    [TestCase("{kind: Pod, metadata: {name: a}}", VerdictStage.Client)]
    [TestCase("{apiVersion: v1, kind: Nothing, metadata: {name: a}}", VerdictStage.Client)]
    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: gone}, datum: {}, immutable: 'x'}",
        VerdictStage.TypeDecoding)]
    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: gone}, datum: {}}", VerdictStage.StrictDecoding)]
    [TestCase("{apiVersion: v1, kind: Secret, metadata: {name: B_, namespace: gone}}", VerdictStage.NotFound)]
    [TestCase("{apiVersion: v1, kind: Secret, metadata: {name: B_}}", VerdictStage.Validation)]
    [TestCase("{apiVersion: v1, kind: Pod, metadata: {name: B_}, spec: {serviceAccountName: none, containers: []}}",
        VerdictStage.Admission)]
    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", VerdictStage.Accepted)]
    public void A_document_comes_as_far_as_the_first_thing_that_is_wrong(string yaml, VerdictStage stage)
    {
        var answer = Ask(yaml);
        Assert.That((answer.Stage, answer.IsAccepted), Is.EqualTo((stage, stage == VerdictStage.Accepted)), answer.Message);
    }

    [Test]
    public void A_refusal_always_says_why([Values("a: [", "5", "{apiVersion: v1}", "{apiVersion: v1, kind: Pod}", "[]")] string yaml)
    {
        var answer = Ask(yaml);
        Assert.That(answer.IsAccepted, Is.False);
        Assert.That(answer.Message, Is.Not.Empty);
    }

    [Test]
    public void What_validation_would_say_next_of_an_unreadable_object_is_kept_apart()
    {
        var answer = Ask("{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {typo: 1, ports: [{port: 800000}]}}");
        Assert.That(answer.Problems.Select(problem => problem.Field.ToString()), Is.EqualTo(["spec.typo"]));
        Assert.That(answer.FollowUps.Select(problem => problem.Field.ToString()), Does.Contain("spec.ports[0].port"));
    }

    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: taken}}", VerdictStage.Conflict)]
    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: free}}", VerdictStage.Accepted)]
    // The storage is asked last, so a broken object is refused as such.
    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: taken}, datum: {}}", VerdictStage.StrictDecoding)]
    [TestCase("{apiVersion: v1, kind: Secret, metadata: {name: taken}, stringData: {'a b': c}}", VerdictStage.Validation)]
    public void Create_refuses_a_name_that_is_taken_after_everything_else(string yaml, VerdictStage stage) =>
        Assert.That(Ask(yaml, RequestVerb.Create).Stage, Is.EqualTo(stage));

    [Test]
    public void The_conflict_is_said_as_the_server_says_it()
    {
        var answer = Ask(Taken, RequestVerb.Create);
        Assert.That(answer.Message, Is.EqualTo("configmaps \"taken\" already exists"));
        Assert.That((answer.Reason, answer.Problems.Single().Reason), Is.EqualTo(("AlreadyExists", "AlreadyExists")));
    }

    [Test]
    public void The_conflict_names_the_group_of_the_resource() => Assert.That(
        Ask("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: c}, spec: {controller: a.b/c}}",
            RequestVerb.Create).Message,
        Is.EqualTo("ingressclasses.networking.k8s.io \"c\" already exists"));

    [Test]
    public void Apply_of_a_name_that_is_taken_changes_it() => Assert.That(Ask(Taken).IsAccepted, Is.True);

    [TestCase(RequestVerb.Apply, false)]
    [TestCase(RequestVerb.Create, true)]
    public void A_generated_name_can_be_created_and_not_applied(RequestVerb verb, bool isAccepted)
    {
        var answer = Ask("{apiVersion: v1, kind: ConfigMap, metadata: {generateName: c-}}", verb);
        Assert.That(answer.IsAccepted, Is.EqualTo(isAccepted));
        if (!isAccepted) Assert.That(answer.Message, Is.EqualTo("from c-: cannot use generate name with apply"));
    }

    private static Answer Ask(string yaml, RequestVerb verb = RequestVerb.Apply)
    {
        var existing = new TestCluster(
            Taken, "{apiVersion: v1, kind: Secret, metadata: {name: taken}}",
                "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: c}, spec: {controller: a.b/c}}");
        return KubeApiServer.Default.Answer(
            ManifestReader.Read(new("test.yaml", SourceKind.Submission, yaml)).Documents[0], existing, "default", verb);
    }
}
