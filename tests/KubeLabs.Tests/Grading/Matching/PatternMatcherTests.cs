using KubeLabs.ApiServer;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Matching;

internal sealed class PatternMatcherTests
{
    // Maps by subset.
    [TestCase("{}", "{metadata: {labels: {a: b}}}", "")]
    [TestCase("{metadata: {labels: {a: b}}}", "{metadata: {labels: {c: d, a: b}}}", "")]
    [TestCase("{metadata: {labels: {a: b}}}", "{metadata: {labels: {a: c}}}", "metadata.labels.a")]
    [TestCase("{metadata: {labels: {a: b, e: f}}}", "{metadata: {labels: {c: d}}}", "metadata.labels.a metadata.labels.e")]
    [TestCase("{metadata: {labels: {a: b}}}", "{}", "metadata")]
    [TestCase("{metadata: {labels: {}}}", "{metadata: {}}", "metadata.labels")]
    // Presence and absence.
    [TestCase("{spec: {nodeName: {$exists: true}}}", "{spec: {nodeName: n1}}", "")]
    [TestCase("{spec: {nodeName: {$exists: true}}}", "{spec: {}}", "spec.nodeName")]
    [TestCase("{spec: {nodeName: {$exists: false}}}", "{spec: {}}", "")]
    [TestCase("{spec: {nodeName: {$exists: false}}}", "{spec: {nodeName: n1}}", "spec.nodeName")]
    [TestCase("{spec: {nodeName: null}}", "{spec: {}}", "")]
    [TestCase("{spec: {nodeName: null}}", "{spec: {nodeName: n1}}", "spec.nodeName")]
    [TestCase("{spec: {nodeName: null}}", "{}", "spec")]
    // Scalars by meaning: a number is never a string, case matters.
    [TestCase("{spec: {priority: 80}}", "{spec: {priority: 80}}", "")]
    [TestCase("{spec: {priority: '80'}}", "{spec: {priority: 80}}", "spec.priority")]
    [TestCase("{metadata: {labels: {a: '80'}}}", "{metadata: {labels: {a: 80}}}", "metadata.labels.a")]
    [TestCase("{spec: {hostNetwork: true}}", "{spec: {hostNetwork: 'true'}}", "spec.hostNetwork")]
    [TestCase("{spec: {hostname: Web}}", "{spec: {hostname: web}}", "spec.hostname")]
    // A scalar is no mapping.
    [TestCase("{spec: {nodeSelector: {a: b}}}", "{spec: {nodeSelector: a}}", "spec.nodeSelector")]
    [TestCase("{spec: {hostname: a}}", "{spec: {hostname: {a: b}}}", "spec.hostname")]
    public void A_pattern_asks_for_a_part_of_an_object(string pattern, string actual, string paths) =>
        Assert.That(Mismatches(pattern, actual), Is.EqualTo(paths));

    // Quantities compare by value, where the field is one.
    [TestCase("cpu: 500m", "cpu: '0.5'", true)]
    [TestCase("cpu: 1", "cpu: '1'", true)]
    [TestCase("memory: 1Gi", "memory: 1024Mi", true)]
    [TestCase("memory: 1Gi", "memory: 1G", false)]
    [TestCase("cpu: 500m", "cpu: half", false)]
    public void Quantities_compare_by_value(string pattern, string actual, bool isMatch) => Assert.That(
        Mismatches(Requests(pattern), Requests(actual)).Length == 0, Is.EqualTo(isMatch));

    [Test]
    public void What_only_looks_like_a_quantity_is_a_text() =>
        Assert.That(Mismatches("{metadata: {labels: {cpu: 500m}}}", "{metadata: {labels: {cpu: '0.5'}}}"),
            Is.EqualTo("metadata.labels.cpu"));

    // The documentation of images, "Image names": no registry is docker.io, no tag is latest.
    [TestCase("nginx", "docker.io/library/nginx:latest", true)]
    [TestCase("nginx:1.27", "docker.io/nginx:1.27", true)]
    [TestCase("nginx:1.27", "nginx:1.28", false)]
    [TestCase("nginx", "quay.io/nginx", false)]
    public void Image_references_compare_by_what_they_name(string pattern, string actual, bool isMatch) => Assert.That(
        Mismatches($"{{spec: {{containers: [{{image: '{pattern}'}}]}}}}",
            $"{{spec: {{containers: [{{name: c, image: '{actual}'}}]}}}}").Length == 0,
        Is.EqualTo(isMatch));

    [Test]
    public void A_label_that_is_called_image_is_a_text() => Assert.That(
        Mismatches("{metadata: {labels: {image: nginx}}}", "{metadata: {labels: {image: docker.io/library/nginx}}}"),
            Is.EqualTo("metadata.labels.image"));

    // command and args whole and in order.
    [TestCase("command: [sh, -c]", "command: [sh, -c]", true)]
    [TestCase("command: [sh]", "command: [sh, -c]", false)]
    [TestCase("command: [-c, sh]", "command: [sh, -c]", false)]
    [TestCase("args: [a]", "args: [a]", true)]
    [TestCase("args: [a]", "args: [b, a]", false)]
    public void Commands_and_arguments_are_one_thing(string pattern, string actual, bool isMatch) => Assert.That(
        Mismatches($"{{spec: {{containers: [{{{pattern}}}]}}}}", $"{{spec: {{containers: [{{name: c, {actual}}}]}}}}").Length == 0,
            Is.EqualTo(isMatch));

    // Lists: by the API's merge key, else each expected item needs one of its own; order never counts.
    [TestCase("containers: [{name: b}]", "containers: [{name: a}, {name: b}]", "")]
    [TestCase("containers: [{name: b, image: x}]", "containers: [{name: a, image: x}, {name: b, image: y}]", "spec.containers[1].image")]
    [TestCase("containers: [{name: c}]", "containers: [{name: a}, {name: b}]", "spec.containers")]
    [TestCase("containers: [{image: x}, {image: x}]", "containers: [{name: a, image: x}, {name: b, image: x}]", "")]
    [TestCase("containers: [{image: x}, {image: x}]", "containers: [{name: a, image: x}, {name: b, image: y}]", "spec.containers[1].image")]
    [TestCase("containers: [{name: {$exists: true}}]", "containers: [{name: a}]", "")]
    [TestCase("tolerations: [{key: a}, {key: a, effect: NoExecute}]", "tolerations: [{key: a, effect: NoExecute}, {key: a}]", "")]
    [TestCase("tolerations: [{key: a}, {key: a, effect: NoExecute}]", "tolerations: [{key: a, effect: NoExecute}]", "spec.tolerations")]
    [TestCase("containers: []", "containers: [{name: a}]", "")]
    [TestCase("containers: [{name: a}]", "nodeName: x", "spec.containers")]
    public void Lists_need_an_item_for_each_that_is_asked_for(string pattern, string actual, string paths) =>
        Assert.That(Mismatches($"{{spec: {{{pattern}}}}}", $"{{spec: {{{actual}}}}}"), Is.EqualTo(paths));

    [Test]
    public void Greedy_taking_never_loses_a_match()
    {
        // The first two could both take the first item, and the second only that one.
        const string Pattern = "{spec: {tolerations: [{operator: Exists}, {operator: Exists, key: a}, {effect: NoExecute}]}}";
        const string Actual = """
            {spec: {tolerations: [{operator: Exists, key: a}, {operator: Exists, effect: NoExecute}, {effect: NoExecute}]}}
            """;
        Assert.That(Mismatches(Pattern, Actual), Is.Empty);
    }

    [Test]
    public void A_long_list_is_compared_in_time()
    {
        var items = string.Join(", ", Enumerable.Range(0, 5000).Select(index => $"{{key: k{index}, value: v}}"));
        Assert.That(Mismatches("{spec: {tolerations: [{key: k4999}, {key: none}]}}", $"{{spec: {{tolerations: [{items}]}}}}"),
            Is.Not.Empty);
    }

    [Test]
    public void A_mismatch_says_both_values()
    {
        var mismatch = PatternMatcher.Match(Node("{spec: {type: NodePort}}"), Node("{spec: {}}"), default, FieldPath.Root).Single();
        Assert.That((mismatch.Expected.En, mismatch.Found.En, mismatch.Found.Ko), Is.EqualTo(("\"NodePort\"", "nothing", "값 없음")));
    }

    [Test]
    public void Without_a_schema_lists_are_matched_all_the_same() => Assert.That(
        PatternMatcher.Match(Node("{a: [{n: 1}, {n: 2}]}"), Node("{a: [{n: 2}, {n: 1}]}"), default, FieldPath.Root), Is.Empty);

    private static string Requests(string amount) => $"{{spec: {{containers: [{{name: c, resources: {{requests: {{{amount}}}}}}}]}}}}";

    private static string Mismatches(string pattern, string actual) => string.Join(' ', PatternMatcher.Match(
        Node(pattern), Node(actual), FieldContext.Of(Pod), FieldPath.Root).Select(mismatch => mismatch.Path));

    private static ResourceType Pod { get; } = SchemaCatalog.BuiltIn.Find(new("", "v1", "Pod"))!;

    private static Node Node(string yaml) => ManifestReader.Read(new("test.yaml", SourceKind.Exercise, yaml)).Documents[0].Root!;
}
