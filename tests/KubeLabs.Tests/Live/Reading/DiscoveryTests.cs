using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>What is served is found out first; what does not say so is unknown, never none.</summary>
internal sealed class DiscoveryTests
{
    private static readonly GroupKind _autoscaler = new("autoscaling", "HorizontalPodAutoscaler");
    private static readonly GroupKind _cart = new("shop.example.com", "Cart");

    [Test]
    public async Task The_version_is_the_one_that_the_schema_knows_best()
    {
        await using var cluster = await FakeCluster.StartAsync();
        await cluster.ReadAsync(FakeCluster.Query(_autoscaler));
        Assert.That(Paths(cluster), Does.Contain("/apis/autoscaling/v2/horizontalpodautoscalers"));
    }

    [Test]
    public async Task Of_a_kind_that_no_schema_knows_it_is_the_one_that_the_server_prefers()
    {
        await using var cluster = await FakeCluster.StartAsync();
        await cluster.ReadAsync(FakeCluster.Query(_cart));
        Assert.That(Paths(cluster), Is.EquivalentTo((string[])["/apis", "/apis/shop.example.com/v2/carts"]));
    }

    [TestCase("", "Binding")]
    [TestCase("", "Unheard")]
    [TestCase("unheard.example.com", "Thing")]
    public async Task What_cannot_be_listed_is_not_served(string group, string kind)
    {
        await using var cluster = await FakeCluster.StartAsync();
        var reading = await cluster.ReadAsync(FakeCluster.Query(new GroupKind(group, kind)));
        Assert.That(reading.State!.Live!.Unknown.Single().Cause, Is.EqualTo(UnknownCause.NotServed));
    }

    [Test]
    public async Task A_group_whose_server_is_silent_is_unknown()
    {
        await using var cluster = await FakeCluster.StartAsync();
        var reading = await cluster.ReadAsync(FakeCluster.Query(new GroupKind("metrics.k8s.io", "PodMetrics")));
        Assert.That(reading.State!.Live!.Unknown.Single().Cause, Is.EqualTo(UnknownCause.Failed));
    }

    [Test]
    public async Task A_server_without_aggregation_is_asked_version_by_version()
    {
        await using var cluster = await FakeCluster.StartAsync(
            ("/api", exchange => exchange.JsonAsync("""{"kind":"APIVersions","versions":["v1"]}""")),
            ("/api/v1", exchange => exchange.JsonAsync("""
                {"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods","kind":"Pod","namespaced":true,"verbs":["list"]},
                {"name":"pods/log","kind":"Pod","namespaced":true,"verbs":["get"]}]}
                """)),
            ("/apis", exchange => exchange.JsonAsync("""
                {"kind":"APIGroupList","groups":[{"name":"shop.example.com","versions":[{"version":"v1"},{"version":"v2"}],
                "preferredVersion":{"version":"v2"}},{"name":"apps","versions":[{"version":"v1"}]}]}
                """)),
            ("/apis/shop.example.com/v1", exchange => exchange.StatusAsync(503)),
            ("/apis/shop.example.com/v2", exchange => exchange.JsonAsync("""
                {"kind":"APIResourceList","resources":[{"name":"carts","kind":"Cart","namespaced":true,"verbs":["list"]}]}
                """)));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod, _cart, new("shop.example.com", "Till")));
        Assert.That(Paths(cluster), Does.Contain("/api/v1/pods").And.Contain("/apis/shop.example.com/v2/carts").And.Not.Contain("/apis/apps/v1"));
        Assert.That(reading.State!.Live!.Unknown.Select(item => (item.Kind.Kind, item.Cause)), Is.EqualTo(
            (IEnumerable<(string, UnknownCause)>)[("Till", UnknownCause.Failed)]));
    }

    [Test]
    public async Task Whoever_may_not_discover_may_still_list()
    {
        await using var cluster = await FakeCluster.StartAsync(("/apis", FakeCluster.Refusing(403, "Forbidden")));
        var reading = await cluster.ReadAsync(FakeCluster.Query(_autoscaler, _cart));
        Assert.That(Paths(cluster), Does.Contain("/apis/autoscaling/v2/horizontalpodautoscalers"));
        Assert.That(reading.State!.Live!.Unknown.Single(), Has.Property("Kind").EqualTo(_cart).And.Property("Cause").EqualTo(UnknownCause.Forbidden));
    }

    [Test]
    public async Task Credentials_that_are_not_accepted_end_everything()
    {
        await using var cluster = await FakeCluster.StartAsync(("/api", FakeCluster.Refusing(401, "Unauthorized")));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod));
        Assert.That(reading.State, Is.Null);
        Assert.That(reading.Failure!.Value.En, Does.Contain("401").And.Contain("kubeconfig"));
    }

    [Test]
    public async Task A_login_page_ends_everything()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.TextAsync("<html>Log in</html>", 200, "text/html"));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod));
        Assert.That(reading.Failure!.Value.En, Does.Contain("not what a Kubernetes API answers"));
    }

    [Test]
    public async Task Without_any_kind_the_cluster_is_still_asked_whether_it_is_there()
    {
        await using var cluster = ClusterUnderTest.At(Servers.LoopbackServer.Nowhere());
        Assert.That((await cluster.ReadAsync(FakeCluster.Query())).Failure, Is.Not.Null);
    }

    [TestCase("v2", "v1")]
    [TestCase("v1", "v2beta3")]
    [TestCase("v1beta2", "v1beta1")]
    [TestCase("v1beta1", "v3alpha1")]
    [TestCase("v1alpha1", "stable")]
    [TestCase("v10", "v9")]
    [TestCase("v1", "v1gamma1")]
    [TestCase("v1", "v99999999999999999999")]
    public void Versions_are_ordered_by_their_promise(string first, string second) =>
        Assert.That(VersionOrder.Of(first), Is.GreaterThan(VersionOrder.Of(second)));

    private static IEnumerable<string> Paths(ClusterUnderTest cluster) => cluster.Server!.Requests.Select(request => request.Path);
}
