using KubeLabs.Grading;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Grading;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.SettingUp;

/// <summary>The annotation of set-up against the one that kubectl writes, byte by byte.</summary>
internal sealed class AnnotationTests
{
    private const string Strange = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: annotation-strange
          creationTimestamp: null
          annotations: {note: "<b>&amp;", empty: null}
          labels: null
        data: {z: "tab\t\"quoted\" \\ \u0001 é 😀 \u2028", a: "1"}
        """;

    private static IEnumerable<string> Exercises() =>
        Shipped.Library.All().Where(folder => Directory.Exists(folder.File(ExerciseFiles.Given))).Select(folder => folder.Id);

    [TestCaseSource(nameof(Exercises))]
    public void It_is_what_kubectl_writes_for_the_given_objects(string id)
    {
        var folder = Shipped.Library.Find(id)!.File(ExerciseFiles.Given);
        var exercise = Shipped.Exercise(id);
        var expected = Written(folder, exercise.Exercise.Namespace);
        var objects = ExerciseObjects.Of(id, exercise.Exercise.Namespace, exercise.Given, exercise.GivenKeys);
        using (Assert.EnterMultipleScope())
        {
            foreach (var given in objects.Objects.Where(given => !given.IsImplied))
                Assert.That(AppliedManifest.Annotation(given.Manifest), Is.EqualTo(expected[given.Key]), given.Key.ToString());
        }
    }

    [Test]
    public void It_is_what_kubectl_writes_for_strange_texts()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Strange);
        var expected = Written(file, "default").Values.Single();
        File.Delete(file);
        var given = GivenLab.Exercise("strange", Strange).Objects.Single();
        Assert.That(AppliedManifest.Annotation(given.Manifest), Is.EqualTo(expected));
    }

    // Without sending it: what a client-side dry run prints has the annotation.
    private static Dictionary<ObjectKey, string> Written(string path, string ns)
    {
        var cluster = EnvTest.Server();
        var printed = new Kubectl(cluster, cluster.AdminIn(ns)).Run("apply", "--dry-run=client", "-o", "json", "-R", "-f", path);
        var root = GivenLab.Json(printed);
        IEnumerable<Node> items = root["kind"]!.AsString() == "List" ? [.. root["items"]!.Items] : [root];
        return items.ToDictionary(Key, item => item["metadata"]!["annotations"]![SetupLabels.LastApplied]!.AsString()!);
    }

    private static ObjectKey Key(Node item)
    {
        var type = GroupVersionKind.Of(item["apiVersion"]!.AsString()!, item["kind"]!.AsString()!);
        return new(type.Group, type.Kind, item["metadata"]!["namespace"]?.AsString() ?? "", item["metadata"]!["name"]!.AsString()!);
    }
}
