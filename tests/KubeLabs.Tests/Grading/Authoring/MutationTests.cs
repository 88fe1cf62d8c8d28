using KubeLabs.ApiServer;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Authoring;

internal sealed class MutationTests
{
    private const string Definition = AuthorLab.Exercise + "exercise.yaml";

    private static string[] Edits(string yaml)
    {
        var root = (MappingNode)Lab.Submission(yaml).Documents.Single().Root!;
        var type = SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(root["apiVersion"]!.AsString()!, root["kind"]!.AsString()!));
        return [.. TreeEdits.Of(root, FieldContext.Of(type), FieldPath.Root).Select(edit =>
            $"{edit.Path} {ChangeKinds.Word(edit.Change)} {edit.Was}>{edit.Becomes}")];
    }

    [Test]
    public void Every_single_place_is_changed() => Assert.That(
        Edits("""
            apiVersion: v1
            kind: Service
            metadata: {name: a-1}
            spec:
              type: NodePort
              publishNotReadyAddresses: true
              selector: {app: web}
              ports: [{port: 80, targetPort: http}]
            """).Where(edit => edit.StartsWith("spec", StringComparison.Ordinal)),
        Is.EquivalentTo((string[])
        [
            """spec drop {"type":"NodePort","publishNotReadyAddresses":true,"selector":{"app":"web"},"ports":[{"port":80,"targetPort":"http"}]}>""",
            "spec.type drop NodePort>",
            "spec.type choice NodePort>ClusterIP",
            "spec.type choice NodePort>ExternalName",
            "spec.type choice NodePort>LoadBalancer",
            "spec.publishNotReadyAddresses drop true>",
            "spec.publishNotReadyAddresses choice true>false",
            """spec.selector drop {"app":"web"}>""",
            "spec.selector[app] drop web>",
            "spec.selector[app] rename app>aqp",
            "spec.selector[app] value web>wfb",
            """spec.ports drop [{"port":80,"targetPort":"http"}]>""",
            """spec.ports[0] less {"port":80,"targetPort":"http"}>""",
            "spec.ports[0].port drop 80>",
            "spec.ports[0].port value 80>81",
            "spec.ports[0].port value 80>79",
            "spec.ports[0].targetPort drop http>",
            "spec.ports[0].targetPort value http>htup",
            """spec.ports more >{"port":81,"targetPort":"http"}""",
        ]));

    [Test]
    public void A_quantity_is_doubled_and_halved_and_each_number_in_a_text_is_one_more() => Assert.That(
        Edits("""
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: {containers: [{name: a, image: "web:1.27", resources: {requests: {cpu: 500m}}}]}
            """).Where(edit => edit.Contains(" value ", StringComparison.Ordinal) && !edit.Contains("name", StringComparison.Ordinal) && edit.Contains("spec", StringComparison.Ordinal)),
        Is.EquivalentTo((string[])
        [
            "spec.containers[0].image value web:1.27>web:2.27",
            "spec.containers[0].image value web:1.27>web:1.28",
            "spec.containers[0].resources.requests[cpu] value 500m>1",
            "spec.containers[0].resources.requests[cpu] value 500m>250m",
        ]));

    [Test]
    public void A_mutant_that_passes_is_listed_with_its_place_and_change()
    {
        var report = AuthorLab.Mutate(AuthorLab.Replaced(Definition, "            data: {colour: blue}",
            "            data: {colour: {$exists: true}}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsPassed, Is.False);
            Assert.That(AuthorLab.Text(report), Does.Contain(
                "survivor Failed /so/topic/lab/config-map.yaml:7 ConfigMap/page data[colour]: still earns full marks value: blue → blve"));
        }
    }

    [Test]
    public void A_minimum_below_lets_mutants_survive()
    {
        var changed = AuthorLab.Files(AuthorLab.Replaced(Definition, "            data: {colour: blue}",
            "            data: {colour: {$exists: true}}"));
        var report = new ExerciseAuthoring(changed, "/so", Lab.Now).Mutate(new("topic", "lab", "/ex/topic/lab"), 50);
        Assert.That((report.IsPassed, report.Score!.Survived > 0), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_free_place_that_nothing_needs_is_stale() => Assert.That(
        AuthorLab.Text(AuthorLab.Mutate(AuthorLab.Replaced(Definition, "path: data.title", "path: [data.title, binaryData]"))),
        Does.StartWith("stale Failed /ex/topic/lab/exercise.yaml:10 free: ConfigMap/page binaryData"));

    [TestCase("Service/a", "spec.ports[*].name", "spec.ports[1].name", ExpectedResult = true)]
    [TestCase("Service/a", "spec.ports[0].name", "spec.ports[1].name", ExpectedResult = false)]
    [TestCase("Service/*", "spec.ports", "spec.ports[1].name", ExpectedResult = true)]
    [TestCase("Service/b", "spec.ports", "spec.ports[1].name", ExpectedResult = false)]
    [TestCase("Deployment/a", "spec.ports", "spec.ports[1].name", ExpectedResult = false)]
    [TestCase("Service/a", "spec.ports[1].name", "spec.ports", ExpectedResult = false)]
    [TestCase("Service/a", "metadata.labels[a.b/c]", "metadata.labels[a.b/c]", ExpectedResult = true)]
    [TestCase("other/Service/a", "spec", "spec.ports", ExpectedResult = false)]
    public bool A_free_place_covers_what_is_below_it(string name, string free, string path)
    {
        var parts = name.Split('/');
        var about = new ObjectName(parts[^2], parts[^1], parts.Length > 2 ? parts[0] : null);
        var place = new FreePath(about, FieldPath.Parse(free), [], null, "because", default);
        return place.Covers(new("Service", "a", "default"), "default", FieldPath.Parse(path), ChangeKind.Value);
    }

    [Test]
    public void A_kind_of_change_narrows_a_free_place()
    {
        var place = new FreePath(new("Service", "a", null), FieldPath.Parse("spec"), [ChangeKind.More], null, "because", default);
        bool Covers(ChangeKind change) => place.Covers(new("Service", "a", "default"), "default", FieldPath.Parse("spec.ports"), change);
        Assert.That((Covers(ChangeKind.More), Covers(ChangeKind.Less)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Nothing_to_kill_is_no_success() => Assert.That(new MutationScore(5, 5, 0, 0, 0, 0, 0, 0).IsEnough, Is.False);
}
