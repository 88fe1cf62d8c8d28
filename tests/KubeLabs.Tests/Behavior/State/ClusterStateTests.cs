using KubeLabs.Behavior;
using KubeLabs.Manifests;
using KubeLabs.Tests.ApiServer;

namespace KubeLabs.Tests.Behavior.State;

internal sealed class ClusterStateTests
{
    [Test]
    public void An_object_replaces_the_one_of_its_key()
    {
        var state = ClusterState.Empty.With(Config("a", "x: one")).With(Config("a", "x: two"));
        Assert.That(state.All().Count(), Is.EqualTo(1));
        Assert.That(Value(state), Is.EqualTo("two"));
    }

    [Test]
    public void A_change_leaves_the_state_before_it_as_it_was()
    {
        var before = ClusterState.Empty.With(Config("a", "x: one"));
        _ = before.Pods;
        var after = before.With(Config("a", "x: two"));
        Assert.That((Value(before), Value(after)), Is.EqualTo(("one", "two")));
    }

    [Test]
    public void An_overlay_hides_and_removes_without_touching_what_is_below()
    {
        var below = ClusterState.Empty.With(Config("a", "x: one")).With(Config("b", "x: one"));
        var above = below.Overlay().With(Config("a", "x: two")).Without(Config("b", "x: one").Key).With(Config("c", "x: new"));
        Assert.That(Names(above), Is.EqualTo("a c"));
        Assert.That(Value(above), Is.EqualTo("two"));
        Assert.That(above.Find("", "ConfigMap", "default", "b"), Is.Null);
        Assert.That(Names(below), Is.EqualTo("a b"));
    }

    [Test]
    public void Overlays_can_stand_on_overlays()
    {
        var key = Config("a", "x: one").Key;
        var removed = ClusterState.Empty.With(Config("a", "x: one")).Overlay().Without(key).Overlay();
        Assert.That(removed.Find(key), Is.Null);
        Assert.That(Value(removed.With(Config("a", "x: again"))), Is.EqualTo("again"));
    }

    [Test]
    public void Lists_are_ordered_by_namespace_and_name_whatever_the_order_of_coming()
    {
        var state = ClusterState.Empty.With(Config("b", "x: 1")).With(Config("a", "x: 1", "other")).With(Config("a", "x: 1"));
        Assert.That(state.List("", "ConfigMap").Select(item => $"{item.Namespace}/{item.Name}"), Is.EqualTo(["default/a", "default/b",
            "other/a"]));
        Assert.That(state.List("", "ConfigMap", "other").Select(item => item.Name), Is.EqualTo(["a"]));
        Assert.That(state.List("", "ConfigMap", null).Count(), Is.EqualTo(3));
    }

    [Test]
    public void All_is_ordered_by_group_kind_namespace_and_name()
    {
        var state = TestCluster.State("""
            {apiVersion: v1, kind: Namespace, metadata: {name: z}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}
            """);
        var keys = state.All().Select(item => item.Key).ToList();
        Assert.That(keys, Is.EqualTo(keys.Order()));
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void What_is_not_there_is_null_or_empty()
    {
        Assert.That(ClusterState.Empty.Find("", "Pod", "default", "a"), Is.Null);
        Assert.That(ClusterState.Empty.List("apps", "Deployment"), Is.Empty);
        Assert.That(ClusterState.Empty.Pods, Is.Empty);
    }

    [Test]
    public void Any_thread_may_ask()
    {
        var state = TestCluster.State("""
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web},
             spec: {replicas: 50, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}}
            """);
        var counts = new int[64];
        Parallel.For(0, counts.Length, index => counts[index] = state.Pods.Length + state.List("", "Namespace").Length);
        Assert.That(counts.Distinct().Count(), Is.EqualTo(1));
    }

    private static KubeObject Config(string name, string data, string ns = "default") =>
        Manifest.Decoded($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}, namespace: {ns}}}, data: {{{data}}}}}");

    private static string? Value(ClusterState state) => state.Find("", "ConfigMap", "default", "a")!.Root["data"]!["x"]!.AsString();

    private static string Names(ClusterState state) => string.Join(' ', state.List("", "ConfigMap").Select(item => item.Name));
}
