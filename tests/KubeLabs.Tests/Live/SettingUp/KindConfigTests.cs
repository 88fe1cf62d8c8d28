using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Grading;

namespace KubeLabs.Tests.Live.SettingUp;

internal sealed class KindConfigTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from id in (string[])["add-toleration", "spread-replicas", "persistent-volume", "tls-ingress", "configmap-env"]
        from language in (Language[])[Language.English, Language.Korean]
        select new TestCaseData(id, language);

    [TestCaseSource(nameof(Cases))]
    public void It_is_as_the_golden_file_has_it(string id, Language language)
    {
        var exercise = Shipped.Exercise(id);
        var objects = ExerciseObjects.Of(id, exercise.Exercise.Namespace, exercise.Given, exercise.GivenKeys);
        var name = $"{id}.{(language == Language.Korean ? "ko" : "en")}.yaml";
        Golden.AssertSame(Path.Combine(Repository.Fixtures, "Kind", name), KindConfig.Of(objects, language));
    }

    [Test]
    public void Every_shipped_exercise_gets_one_that_reads_as_YAML()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var folder in Shipped.Library.All())
            {
                var exercise = Shipped.Exercise(folder.Id);
                var text = KindConfig.Of(ExerciseObjects.Of(folder.Id, exercise.Exercise.Namespace, exercise.Given, exercise.GivenKeys), Language.English);
                var root = Root(text);
                Assert.That(root["kind"]?.AsString(), Is.EqualTo("Cluster"), folder.Id);
                Assert.That(root["nodes"]!.Items.ToArray().Count(node => node["role"]?.AsString() == "control-plane"), Is.EqualTo(1), folder.Id);
            }
        }
    }

    [Test]
    public void Values_stay_texts_and_what_a_kubelet_may_not_set_is_left_to_set_up()
    {
        var text = KindConfig.Of(GivenLab.Exercise("lab", """
            apiVersion: v1
            kind: Node
            metadata:
              name: n1
              labels: {"yes": "true", a: "1", example.com/x: "", kubernetes.io/hostname: n1, node-role.kubernetes.io/gpu: "", node.kubernetes.io/instance-type: big}
            spec:
              taints: [{key: "no", effect: NoExecute}, {key: b, value: "null", effect: NoSchedule}]
            """), Language.English);
        var worker = Root(text)["nodes"]!.Items[1];
        var labels = worker["labels"]!.Entries.ToArray().Select(entry => $"{entry.Key}={entry.Value.AsString()}");
        var patch = Root(worker["kubeadmConfigPatches"]!.Items[0].AsString()!)["nodeRegistration"]!["taints"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(labels, Is.EquivalentTo(["kubelabs.dev/node=n1", "yes=true", "a=1", "example.com/x=", "node.kubernetes.io/instance-type=big"]));
            Assert.That(text, Does.Contain("# kubelabs cluster setup adds: node-role.kubernetes.io/gpu"));
            Assert.That(NodeTaints.Of(patch).Select(taint => taint.ToString()), Is.EqualTo(["no:NoExecute", "b=null:NoSchedule"]));
        }
    }

    private static MappingNode Root(string yaml) =>
        (MappingNode)ManifestReader.Read(new("kind.yaml", SourceKind.Exercise, yaml)).Documents.Single().Root!;
}
