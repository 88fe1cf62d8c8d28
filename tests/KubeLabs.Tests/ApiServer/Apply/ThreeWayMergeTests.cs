using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Apply;

/// <summary>What <c>kubectl apply</c> makes of three trees. The rules are those of apimachinery's <c>strategicpatch</c>.</summary>
internal sealed class ThreeWayMergeTests
{
    private const string Pod = "v1 Pod";
    private const string Deployment = "apps/v1 Deployment";
    private const string Service = "v1 Service";

    [TestCase(Pod, "{a: 1}", "{b: 2}", "{a: 1, c: 3}", "{c: 3, b: 2}", TestName = "What_the_manifest_no_longer_says_goes_and_the_rest_stays")]
    [TestCase(Pod, "{}", "{a: null}", "{a: 1, c: 3}", "{c: 3}", TestName = "A_null_deletes_what_nobody_applied")]
    [TestCase(Pod, "{}", "{nodeSelector: {a: null, b: x}}", "{}", "{nodeSelector: {b: x}}", TestName = "A_null_that_deletes_nothing_is_dropped")]
    [TestCase(
        Pod, "{}", "{containers: [{name: b, image: 2}, {name: a}]}", "{containers: [{name: a, image: 1, tty: true}, {name: b, image: 1}]}",
        "{containers: [{name: b, image: 2}, {name: a, image: 1, tty: true}]}",
        TestName = "Items_of_one_key_are_merged_in_the_order_of_the_manifest")]
    [TestCase(
        Pod, "{containers: [{name: a}, {name: b}]}", "{containers: [{name: b}]}", "{containers: [{name: a}, {name: b}, {name: c}]}",
        "{containers: [{name: b}, {name: c}]}", TestName = "An_item_that_the_manifest_no_longer_says_goes")]
    // As a kube-apiserver 1.36 does with volumes [data, conf] applied, "extra" added by hand, and [zeta, conf] applied then.
    [TestCase(
        Pod, "{containers: [{name: a}, {name: b}]}", "{containers: [{name: z}, {name: b}]}", "{containers: [{name: a}, {name: b}, {name: c}]}",
        "{containers: [{name: c}, {name: z}, {name: b}]}", TestName = "An_item_in_place_of_a_deleted_one_stands_behind_those_of_others")]
    [TestCase(
        Pod, "{}", "{containers: [{name: b}]}", "{containers: [{name: a}, {name: b}, {name: c}]}",
        "{containers: [{name: a}, {name: b}, {name: c}]}", TestName = "Items_of_others_keep_their_places")]
    [TestCase(
        Pod, "{}", "{containers: [{name: a, args: [x]}]}", "{containers: [{name: a, args: [y, z]}]}", "{containers: [{name: a, args: [x]}]}",
        TestName = "A_list_without_a_key_is_replaced")]
    [TestCase(
        Pod, "{}", "{volumes: [{name: v, emptyDir: {}}]}", "{volumes: [{name: v, hostPath: {path: /a}}]}", "{volumes: [{name: v, emptyDir: {}}]}",
        TestName = "A_volume_keeps_no_source_but_that_of_the_manifest")]
    [TestCase(
        Deployment, "{}", "{strategy: {type: Recreate}}", "{strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}}",
        "{strategy: {type: Recreate}}", TestName = "A_strategy_keeps_no_settings_of_another")]
    [TestCase(
        Service, "{}", "{ports: [{name: a, port: 53, protocol: UDP}, {name: b, port: 53, protocol: TCP}]}",
        "{ports: [{name: a, port: 53, protocol: UDP}, {name: b, port: 53, protocol: TCP}]}",
        "{ports: [{name: a, port: 53, protocol: UDP}, {name: b, port: 53, protocol: TCP}]}",
        TestName = "Two_ports_of_one_number_stay_two_where_nothing_changes")]
    [TestCase(
        Service, "{}", "{ports: [{name: a, port: 53}, {name: b, port: 53, protocol: UDP}]}", "{ports: [{name: x, port: 53, protocol: TCP}]}",
        "{ports: [{name: a, port: 53, protocol: UDP}]}", TestName = "Two_new_ports_of_one_number_become_one_as_they_do_with_kubectl")]
    public void A_manifest_is_merged(string type, string original, string modified, string current, string expected) =>
        Assert.That(Spec(type, original, modified, current), Is.EqualTo(NodeJson.Compact(Yaml(expected))));

    [TestCase("[p]", "[q]", "[p, r]", """["q","r"]""")]
    [TestCase("[p, q]", "[q, p]", "[p, q]", """["q","p"]""")]
    [TestCase("[]", "[p, p]", "[p]", """["p"]""")]
    public void Scalars_are_merged_as_a_set(string original, string modified, string current, string expected)
    {
        static string Finalizers(string list) => $"{{apiVersion: v1, kind: Pod, metadata: {{name: a, finalizers: {list}}}}}";
        var merged = ThreeWayMerge.Merge(Yaml(Finalizers(original)), Yaml(Finalizers(modified)), Yaml(Finalizers(current)), Type(Pod)).Merged;
        Assert.That(NodeJson.Compact(merged["metadata"]!["finalizers"]!), Is.EqualTo(expected));
    }

    [Test]
    public void An_annotation_of_another_stays_and_a_null_one_becomes_empty()
    {
        static MappingNode Annotated(string map) => Yaml($"{{apiVersion: v1, kind: Pod, metadata: {{name: a, annotations: {map}}}}}");
        var merged = ThreeWayMerge.Merge(Annotated("{a: x, b: x}"), Annotated("{b: null}"), Annotated("{a: x, b: x, c: x}"), Type(Pod)).Merged;
        Assert.That(NodeJson.Compact(merged["metadata"]!["annotations"]!), Is.EqualTo("""{"b":"","c":"x"}"""));
    }

    [Test]
    public void An_item_without_its_key_is_kubectl_s_own_fault_and_replaces_the_list()
    {
        var (merged, fault) = ThreeWayMerge.Merge(
            null, Whole(Pod, "{containers: [{image: x}]}"), Whole(Pod, "{containers: [{name: a}]}"), Type(Pod));
        Assert.That(fault, Is.EqualTo("""map: {"image":"x"} does not contain declared merge key: name"""));
        Assert.That(NodeJson.Compact(merged["spec"]!), Is.EqualTo("""{"containers":[{"image":"x"}]}"""));
    }

    [Test]
    public void What_the_manifest_says_has_its_place_there_even_where_nothing_changed()
    {
        var modified = Whole(Pod, "{containers: [{name: a, image: x}]}");
        var merged = ThreeWayMerge.Merge(null, modified, Whole(Pod, "{containers: [{name: a, image: x, tty: true}]}"), Type(Pod)).Merged;
        var image = FieldPath.Parse("spec.containers[0].image");
        Assert.That(image.Find(merged), Is.SameAs(image.Find(modified)));
    }

    [TestCase("{a: {p: 1}}", "{a: {q: 2}}", "{a: {p: 1, r: 3}}", """{"a":{"r":3,"q":2}}""")]
    [TestCase("{}", "{a: [1]}", "{a: [2, 3]}", """{"a":[1]}""")]
    [TestCase("{}", "{a: null, b: {c: null, d: 1}}", "{a: 1}", """{"b":{"d":1}}""")]
    public void Custom_objects_are_merged_by_field_alone(string original, string modified, string current, string expected) =>
        Assert.That(NodeJson.Compact(MergePatch.Merge(Yaml(original), Yaml(modified), Yaml(current))), Is.EqualTo(expected));

    private static string Spec(string type, string original, string modified, string current) => NodeJson.Compact(
        ThreeWayMerge.Merge(Whole(type, original), Whole(type, modified), Whole(type, current), Type(type)).Merged["spec"]!);

    private static MappingNode Whole(string type, string spec) =>
        Yaml($"{{apiVersion: {type.Split(' ')[0]}, kind: {type.Split(' ')[1]}, metadata: {{name: a}}, spec: {spec}}}");

    private static ResourceType Type(string type) => SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(type.Split(' ')[0], type.Split(' ')[1]))!;

    private static MappingNode Yaml(string yaml) =>
        (MappingNode)ManifestReader.Read(new("test.yaml", SourceKind.Submission, yaml)).Documents[0].Root!;
}
