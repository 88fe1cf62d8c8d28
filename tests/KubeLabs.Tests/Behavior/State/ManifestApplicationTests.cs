using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.State;

internal sealed class ManifestApplicationTests
{
    private const string LabConfig = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: lab}, data: {x: one}}\n";
    private const string Lab = "{apiVersion: v1, kind: Namespace, metadata: {name: lab}}\n";

    [Test]
    public void A_namespace_that_comes_later_lets_the_object_in_the_second_time_with_a_warning()
    {
        var applied = TestCluster.Apply($"{LabConfig}---\n{Lab}");
        Assert.That(applied.Documents.Select(document => document.Verdict.IsAccepted), Is.All.True);
        Assert.That(Warnings(applied.Documents[0]), Is.EqualTo(["AppliedLate"]));
        Assert.That(Warnings(applied.Documents[1]), Is.Empty);
        Assert.That(applied.State.Find("", "ConfigMap", "lab", "c"), Is.Not.Null);
    }

    [Test]
    public void A_namespace_before_it_warns_of_nothing() =>
        Assert.That(TestCluster.Apply($"{Lab}---\n{LabConfig}").Documents.SelectMany(Warnings), Is.Empty);

    [Test]
    public void Without_the_namespace_it_stays_refused()
    {
        var applied = TestCluster.Apply(LabConfig);
        Assert.That(applied.Documents[0].Verdict.Stage, Is.EqualTo(VerdictStage.NotFound));
        Assert.That(applied.Documents[0].Verdict.Message, Does.Contain("namespaces \"lab\" not found"));
    }

    [Test]
    public void A_document_that_came_late_does_not_undo_the_one_after_it()
    {
        var second = LabConfig.Replace("one", "two", StringComparison.Ordinal);
        var applied = TestCluster.Apply($"{LabConfig}---\n{Lab}---\n{second}");
        Assert.That(applied.State.Find("", "ConfigMap", "lab", "c")!.Root["data"]!["x"]!.AsString(), Is.EqualTo("two"));
    }

    [Test]
    public void A_second_document_is_applied_over_the_first()
    {
        var applied = TestCluster.Apply("""
            {apiVersion: v1, kind: Service, metadata: {name: web, labels: {a: b}}, spec: {selector: {app: one}, ports: [{port: 80}]}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: two}, ports: [{port: 80}]}}
            """);
        var service = TestCluster.Service(applied.State);
        Assert.That(applied.Documents.Select(document => document.Verdict.IsAccepted), Is.All.True);
        Assert.That(service.Selector.ToString(), Is.EqualTo("app=two"));
        Assert.That(service.Object.Labels, Is.Null);
    }

    [Test]
    public void A_refused_document_is_kept_with_what_could_be_read_of_it()
    {
        var applied = TestCluster.Apply("""
            {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selectr: {app: web}, type: NodePort, ports: [{port: "80"}]}}
            """);
        var service = TestCluster.Service(applied.State);
        Assert.That(applied.Documents[0].Verdict.IsAccepted, Is.False);
        Assert.That((service.Type, service.HasSelector), Is.EqualTo(("NodePort", false)));
        Assert.That(applied.Refusals[service.Object.Key].Select(refusal => refusal.Field.ToString()), Does.Contain("spec.ports[0].port"));
        Assert.That(applied.Refusals[service.Object.Key].Select(refusal => refusal.Field.ToString()), Does.Not.Contain("spec.selectr"));
    }

    [Test]
    public void What_is_refused_and_then_accepted_is_as_it_was_accepted()
    {
        var applied = TestCluster.Apply("""
            {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 800000}]}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}
            """);
        Assert.That(applied.Documents.Select(document => document.Verdict.IsAccepted), Is.EqualTo([false, true]));
        Assert.That(TestCluster.Service(applied.State).Ports.Single().Port, Is.EqualTo(80));
        Assert.That(applied.Refusals, Is.Empty);
    }

    [Test]
    public void Exported_fields_are_ignored_with_warnings()
    {
        var applied = TestCluster.Apply("""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: c
              uid: 8c9f2f5e-0000-4c6c-9a3b-1f2e3d4c5b6a
              resourceVersion: "12345"
              creationTimestamp: "2026-01-01T00:00:00Z"
              generation: 2
              managedFields: []
            """);
        Assert.That(applied.Documents[0].Verdict.IsAccepted, Is.True);
        Assert.That(Warnings(applied.Documents[0]), Is.EqualTo(["ExportedField", "ExportedField"]));
    }

    [Test]
    public void An_object_without_a_namespace_goes_where_the_caller_says()
    {
        var file = ManifestReader.Read(new("test.yaml", SourceKind.Submission, "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}"));
        var state = ManifestApplication.WithNamespace(BuiltInCluster.State, "lab");
        var applied = new ManifestApplication(KubeApiServer.Default).Apply(state, [.. file.Documents], "lab");
        Assert.That(applied.State.Find("", "ConfigMap", "lab", "c"), Is.Not.Null);
    }

    [Test]
    public void No_documents_change_nothing()
    {
        var applied = TestCluster.Apply("# nothing");
        Assert.That(applied.State.All(), Is.EqualTo(BuiltInCluster.State.All()));
    }

    private static IEnumerable<string> Warnings(AppliedDocument document) =>
        document.Verdict.Problems.Where(problem => problem.Severity == Severity.Warning).Select(problem => problem.Reason);
}
