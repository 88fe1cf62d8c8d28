using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>A list is whole or unknown.</summary>
internal sealed class ListTests
{
    [Test]
    public async Task Pages_follow_one_another()
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.JsonAsync(exchange.Request.Query("continue") switch
        {
            null => FakeCluster.Page("Pod", "a b/c", FakeCluster.Item("team-a", "one")),
            "a b/c" => FakeCluster.Page("Pod", "last", FakeCluster.Item("team-a", "two")),
            _ => FakeCluster.List("Pod", FakeCluster.Item("team-b", "three")),
        })));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod));
        Assert.That(Names(reading), Is.EqualTo((string[])["team-a/one", "team-a/two", "team-b/three"]));
        Assert.That(cluster.Server!.Requests.Select(request => request.Query("limit")), Is.EqualTo((string?[])[null, "500", "500", "500"]));
    }

    [Test]
    public async Task Pages_that_expired_start_over()
    {
        var isExpired = false;
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange =>
        {
            if (exchange.Request.Query("continue") is null)
            {
                return exchange.JsonAsync(FakeCluster.Page("Pod", isExpired ? "" : "next", FakeCluster.Item("team-a", isExpired ? "new" : "old")));
            }

            isExpired = true;
            return exchange.JsonAsync(FakeCluster.Status(410, "Expired"), 410);
        }
        ));
        Assert.That(Names(await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod))), Is.EqualTo((string[])["team-a/new"]));
    }

    [Test]
    public async Task Pages_that_always_expire_are_given_up()
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.Request.Query("continue") is null
            ? exchange.JsonAsync(FakeCluster.Page("Pod", "next", FakeCluster.Item("team-a", "old")))
            : exchange.JsonAsync(FakeCluster.Status(410, "Expired"), 410)));
        await IsUnknownAsync(cluster, UnknownCause.Failed);
    }

    [Test]
    public async Task Pages_without_end_are_stopped()
    {
        var page = 0;
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange =>
            exchange.JsonAsync(FakeCluster.Page("Pod", $"next-{++page}", FakeCluster.Item("team-a", $"pod-{page}")))));
        await IsUnknownAsync(cluster, UnknownCause.Failed);
    }

    [Test]
    public async Task A_page_that_leads_to_itself_is_stopped()
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange =>
            exchange.JsonAsync(FakeCluster.Page("Pod", "again", FakeCluster.Item("team-a", "pod")))));
        await IsUnknownAsync(cluster, UnknownCause.Failed);
        Assert.That(cluster.Server!.Requests, Has.Count.LessThan(5));
    }

    [Test]
    public async Task A_page_that_is_too_large_is_asked_for_in_smaller_ones()
    {
        var huge = $",\"annotations\":{{\"a\":\"{new string('x', 33 * 1024 * 1024)}\"}}";
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.JsonAsync(
            FakeCluster.List("Pod", FakeCluster.Item("team-a", "pod", exchange.Request.Query("limit") == "500" ? huge : "")))));
        Assert.That(Names(await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod))), Is.EqualTo((string[])["team-a/pod"]));
    }

    [TestCase("{")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[1]}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":{}}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[{\"metadata\":{\"name\":\"a\"}}]}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[{\"metadata\":{\"namespace\":\"a\"}}]}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[{\"kind\":\"Service\",\"metadata\":{\"namespace\":\"a\",\"name\":\"b\"}}]}")]
    [TestCase("{\"items\":[]}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[]} more")]
    public async Task What_is_no_list_of_the_kind_is_unknown(string body)
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.JsonAsync(body)));
        await IsUnknownAsync(cluster, UnknownCause.Failed);
    }

    [TestCase("{\"kind\":\"PodList\",\"items\":null}")]
    [TestCase("{\"kind\":\"PodList\"}")]
    [TestCase("{\"kind\":\"PodList\",\"items\":[]}")]
    public async Task An_empty_list_is_known_to_be_empty(string body)
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.JsonAsync(body)));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod));
        Assert.That(reading.State!.Live!.Unknown, Is.Empty);
    }

    [TestCase(404, UnknownCause.NotServed)]
    [TestCase(500, UnknownCause.Failed)]
    [TestCase(401, UnknownCause.Failed)]
    [TestCase(405, UnknownCause.Failed)]
    public async Task A_refused_list_is_unknown(int status, UnknownCause cause)
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange => exchange.StatusAsync(status)));
        await IsUnknownAsync(cluster, cause);
    }

    [Test]
    public async Task What_is_late_is_timed_out()
    {
        var asked = new TaskCompletionSource();
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/pods", exchange =>
        {
            asked.SetResult();
            return exchange.NeverAsync();
        }
        ));
        var answer = cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod));
        await asked.Task;
        cluster.Time.Advance(ClusterUnderTest.Timeout);
        var unknown = (await answer).State!.Live!.Unknown;
        Assert.That(unknown.Select(item => (item.Kind, item.Cause)), Does.Contain((FakeCluster.Pod, UnknownCause.TimedOut)));
    }

    [Test]
    public async Task Objects_say_what_they_are_and_what_was_applied()
    {
        const string more = """
            ,"managedFields":[{"manager":"kubectl"}],"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"kind\":\"Pod\",\"a\":null}"}
            """;
        await using var cluster = await FakeCluster.StartAsync(
            ("/api/v1/pods", exchange => exchange.JsonAsync(FakeCluster.List("Pod", FakeCluster.Item("team-a", "one", more)))));
        var pod = (await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod))).State!.All().Single();
        Assert.Multiple(() =>
        {
            Assert.That(pod.Root["apiVersion"]!.AsString(), Is.EqualTo("v1"));
            Assert.That(pod.Root["kind"]!.AsString(), Is.EqualTo("Pod"));
            Assert.That(pod.Metadata!["managedFields"], Is.Null);
            Assert.That(pod.LastApplied!["a"]!.IsNull);
            Assert.That(pod.Root.Position.Source!.Kind, Is.EqualTo(SourceKind.Cluster));
        });
    }

    [Test]
    public async Task A_kind_that_is_forbidden_everywhere_is_read_where_it_matters()
    {
        await using var cluster = await FakeCluster.StartAsync(
            ("/api/v1/secrets", FakeCluster.Refusing(403, "Forbidden")),
            ("/api/v1/namespaces/team-a/secrets", FakeCluster.Refusing(403, "Forbidden")),
            ("/api/v1/namespaces/team-b/secrets",
                exchange => exchange.JsonAsync(FakeCluster.List("Secret", FakeCluster.Item("team-b", "known")))));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Secret));
        Assert.That(Names(reading), Is.EqualTo((string[])["team-b/known"]));
        Assert.That(reading.State!.Live!.Unknown.Select(item => item.Namespace), Is.EqualTo((string[])["team-a", UnknownObjects.Elsewhere]));
        Assert.That(reading.State.Live.Unknown[0], Is.EqualTo(new UnknownObjects(FakeCluster.Secret, "team-a", UnknownCause.Forbidden, new(
            "list secrets in namespace team-a is forbidden for this user",
            "이 사용자는 네임스페이스 team-a에서 secrets 리소스에 대한 list 권한이 없습니다"))));
    }

    [Test]
    public async Task A_kind_without_namespaces_that_is_forbidden_is_unknown()
    {
        await using var cluster = await FakeCluster.StartAsync(("/api/v1/nodes", FakeCluster.Refusing(403, "Forbidden")));
        var reading = await cluster.ReadAsync(FakeCluster.Query(new GroupKind("", "Node")));
        Assert.That(reading.State!.Live!.Unknown.Single().Message.En, Is.EqualTo("list nodes is forbidden for this user"));
    }

    [Test]
    public async Task Namespaces_that_may_not_be_listed_are_got_one_by_one()
    {
        await using var cluster = await FakeCluster.StartAsync(
            ("/api/v1/namespaces", FakeCluster.Refusing(403, "Forbidden")),
            ("/api/v1/namespaces/team-a", exchange => exchange.JsonAsync("""{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"team-a"}}""")),
            ("/api/v1/namespaces/team-b", FakeCluster.Refusing(404, "NotFound")));
        var reading = await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Namespace));
        Assert.That(Names(reading), Is.EqualTo((string[])["/team-a"]));
        Assert.That(reading.State!.Live!.Unknown, Is.Empty);
    }

    private static IEnumerable<string> Names(ClusterReading reading) => reading.State!.All().Select(item => $"{item.Namespace}/{item.Name}");

    private static async Task IsUnknownAsync(ClusterUnderTest cluster, UnknownCause cause)
    {
        var state = (await cluster.ReadAsync(FakeCluster.Query(FakeCluster.Pod))).State!;
        Assert.That(state.All(), Is.Empty);
        var unknown = state.Live!.Unknown.Single();
        Assert.That((unknown.Kind, unknown.Namespace, unknown.Cause), Is.EqualTo((FakeCluster.Pod, (string?)null, cause)));
        Assert.That(unknown.Message.Ko, Is.Not.Empty);
    }
}
