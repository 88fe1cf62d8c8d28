using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>Questions are asked after the objects were read, and writing nothing.</summary>
internal sealed class ObservationTests
{
    private const string Reviews = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
    private const string Proxy = "/api/v1/namespaces/team-a/services/web:80/proxy/healthz";
    private static readonly AccessObservation _access = new("jane", "system:authenticated,dev", new("get", "apps", "deployments/scale", "team-a", "web"));
    private static readonly ServiceObservation _service = new("team-a", "web", "80", "http", "/healthz");
    private static readonly LogObservation _log = new("team-a", "Pod", "web-1", "");
    private static readonly LogObservation _deploymentLog = new("team-a", "Deployment", "web", "main");
    private static readonly GroupKind _deployment = new("apps", "Deployment");
    private static readonly GroupKind _replicaSet = new("apps", "ReplicaSet");

    private static (string Path, Func<LoopbackExchange, Task> Answer)[] Pods =>
    [
        ("/api/v1/pods", exchange => exchange.JsonAsync(FakeCluster.List("Pod",
            Owned("web-1", "web-rs"), Owned("web-2", "web-rs"), Owned("gone", "web-rs", ",\"deletionTimestamp\":\"2026-11-21T09:00:00Z\""),
            Owned("other", "other-rs")))),
        ("/apis/apps/v1/replicasets", exchange => exchange.JsonAsync(FakeCluster.List("ReplicaSet", Owned("web-rs", "web"), Owned("other-rs", "o")))),
        ("/apis/apps/v1/deployments", exchange => exchange.JsonAsync(FakeCluster.List("Deployment", FakeCluster.Item("team-a", "web")))),
    ];

    [Test]
    public async Task An_access_review_asks_for_the_user_and_is_answered()
    {
        await using var cluster = await FakeCluster.StartAsync(
            (Reviews, exchange => exchange.JsonAsync("""{"status":{"allowed":true,"reason":"RBAC: allowed by x"}}""", 201)));
        Assert.That(await AnswerAsync(cluster, _access), Is.EqualTo(new AccessAnswer(true, "RBAC: allowed by x")));
        Assert.That(cluster.Server!.Requests.Single(request => request.Method == "POST").Body, Is.EqualTo(
            """{"apiVersion":"authorization.k8s.io/v1","kind":"SubjectAccessReview","spec":{"user":"jane","groups":["system:authenticated","dev"],"resourceAttributes":"""
            + """{"verb":"get","group":"apps","resource":"deployments","subresource":"scale","namespace":"team-a","name":"web"}}}"""));
    }

    [Test]
    public async Task An_access_review_of_a_path_asks_for_the_path()
    {
        await using var cluster = await FakeCluster.StartAsync(
            (Reviews, exchange => exchange.JsonAsync("""{"status":{"allowed":false,"evaluationError":"no such role"}}""", 201)));
        var answer = await AnswerAsync(cluster, new AccessObservation("jane", "", AccessRequest.Of("get", "/healthz")));
        Assert.That(answer, Is.EqualTo(new AccessAnswer(false, "no such role")));
        Assert.That(cluster.Server!.Requests.Single(request => request.Method == "POST").Body, Does.Contain(
            """nonResourceAttributes":{"path":"/healthz","verb":"get"}"""));
    }

    [Test]
    public async Task Whoever_may_not_ask_gets_no_answer()
    {
        await using var cluster = await FakeCluster.StartAsync((Reviews, FakeCluster.Refusing(403, "Forbidden")));
        Assert.That(await AnswerAsync(cluster, _access), Is.EqualTo(new NoAnswer(UnknownCause.Forbidden, new(
            "create subjectaccessreviews.authorization.k8s.io is forbidden for this user",
            "이 사용자는 subjectaccessreviews.authorization.k8s.io 리소스에 대한 create 권한이 없습니다"))));
    }

    [TestCase("{}")]
    [TestCase("{\"status\":{\"allowed\":\"yes\"}}")]
    public async Task A_review_without_a_verdict_is_no_answer(string body)
    {
        await using var cluster = await FakeCluster.StartAsync((Reviews, exchange => exchange.JsonAsync(body, 201)));
        Assert.That(await AnswerAsync(cluster, _access), Has.Property(nameof(NoAnswer.Cause)).EqualTo(UnknownCause.Failed));
    }

    [TestCase(200)]
    [TestCase(404)]
    [TestCase(500)]
    [TestCase(503)]
    [TestCase(302)]
    public async Task What_a_Service_says_is_the_answer_and_is_not_asked_for_twice(int status)
    {
        await using var cluster = await FakeCluster.StartAsync((Proxy, exchange => exchange.TextAsync("hello", status)));
        Assert.That(await AnswerAsync(cluster, _service), Is.EqualTo(new HttpAnswer(status, "hello")));
        Assert.That(cluster.Server!.Requests.Count(request => request.Path == Proxy), Is.EqualTo(1));
    }

    [TestCase("80", "http", "/a?b=c", "/api/v1/namespaces/team-a/services/web:80/proxy/a?b=c")]
    [TestCase("", "http", "/", "/api/v1/namespaces/team-a/services/web/proxy/")]
    [TestCase("main", "https", "/", "/api/v1/namespaces/team-a/services/https:web:main/proxy/")]
    [TestCase("", "https", "a", "/api/v1/namespaces/team-a/services/https:web:/proxy/a")]
    public async Task A_Service_is_asked_through_the_proxy(string port, string scheme, string path, string expected)
    {
        await using var cluster = await FakeCluster.StartAsync();
        await AnswerAsync(cluster, new ServiceObservation("team-a", "web", port, scheme, path));
        Assert.That(cluster.Server!.Requests.Select(request => Uri.UnescapeDataString(request.PathAndQuery)), Does.Contain(expected));
    }

    [TestCase("/../../../../secrets")]
    [TestCase("/%2e%2e/%2E%2E/secrets")]
    public async Task A_path_does_not_leave_the_Service(string path)
    {
        await using var cluster = await FakeCluster.StartAsync();
        Assert.That(await AnswerAsync(cluster, new ServiceObservation("team-a", "web", "", "http", path)), Is.InstanceOf<NoAnswer>());
        Assert.That(cluster.Server!.Requests, Has.None.Property("PathAndQuery").Contains("secrets"));
    }

    [Test]
    public async Task A_Service_that_is_not_there_has_no_endpoint()
    {
        const string body = """
            {"kind":"Status","status":"Failure","message":"services \"web\" not found","reason":"NotFound","details":{"name":"web","kind":"services"}}
            """;
        await using var cluster = await FakeCluster.StartAsync((Proxy, exchange => exchange.JsonAsync(body, 404)));
        Assert.That(await AnswerAsync(cluster, _service), Is.EqualTo(new HttpAnswer(503, body)));
    }

    [Test]
    public async Task Whoever_may_not_use_the_proxy_gets_no_answer()
    {
        await using var cluster = await FakeCluster.StartAsync((Proxy, exchange => exchange.JsonAsync(
            """{"kind":"Status","status":"Failure","reason":"Forbidden","details":{"name":"web","kind":"services"},"code":403}""", 403)));
        var answer = (NoAnswer)await AnswerAsync(cluster, _service);
        Assert.That(answer.Cause, Is.EqualTo(UnknownCause.Forbidden));
        Assert.That(answer.Message.En, Is.EqualTo("get services/proxy in namespace team-a is forbidden for this user"));
    }

    [Test]
    public async Task A_long_body_is_cut()
    {
        await using var cluster = await FakeCluster.StartAsync((Proxy, exchange => exchange.TextAsync(new string('x', 100_000))));
        Assert.That(await AnswerAsync(cluster, _service), Is.EqualTo(new HttpAnswer(200, new string('x', 64 * 1024))));
    }

    [Test]
    public async Task A_Pod_s_log_is_that_of_its_first_container()
    {
        var pod = """{"metadata":{"name":"web-1","namespace":"team-a"},"spec":{"containers":[{"name":"main"},{"name":"side"}]}}""";
        await using var cluster = await FakeCluster.StartAsync(
            ("/api/v1/pods", exchange => exchange.JsonAsync(FakeCluster.List("Pod", pod))),
            ("/api/v1/namespaces/team-a/pods/web-1/log", exchange => exchange.TextAsync($"{exchange.Request.Query("container")} started\n")));
        Assert.That(await LogsAsync(cluster, _log), Is.EqualTo((PodLog[])[new("web-1", "main", "main started\n", "")]));
        Assert.That(cluster.Server!.Requests[^1].Query("limitBytes"), Is.EqualTo("262144"));
    }

    [Test]
    public async Task The_logs_of_a_workload_are_those_of_its_Pods()
    {
        await using var cluster = await FakeCluster.StartAsync([
            .. Pods,
            ("/api/v1/namespaces/team-a/pods/web-1/log", exchange => exchange.TextAsync("one")),
            ("/api/v1/namespaces/team-a/pods/web-2/log", FakeCluster.Refusing(400, "BadRequest"))]);
        Assert.That(await LogsAsync(cluster, _deploymentLog), Is.EqualTo((PodLog[])
            [new("web-1", "main", "one", ""), new("web-2", "main", null, "no")]));
    }

    [Test]
    public async Task Without_a_Pod_there_is_no_log()
    {
        await using var cluster = await FakeCluster.StartAsync(Pods);
        Assert.That(await LogsAsync(cluster, _deploymentLog with { Name = "absent" }), Is.Empty);
    }

    [TestCase("/api/v1/pods")]
    [TestCase("/apis/apps/v1/replicasets")]
    public async Task Where_the_Pods_are_unknown_so_are_the_logs(string path)
    {
        await using var cluster = await FakeCluster.StartAsync([(path, exchange => exchange.StatusAsync(404)), .. Pods]);
        Assert.That(await AnswerAsync(cluster, _deploymentLog, FakeCluster.Pod, _deployment, _replicaSet),
            Has.Property(nameof(NoAnswer.Cause)).EqualTo(UnknownCause.NotServed));
    }

    [Test]
    public async Task Whoever_may_not_read_logs_gets_no_answer()
    {
        await using var cluster = await FakeCluster.StartAsync(
            [.. Pods, ("/api/v1/namespaces/team-a/pods/web-1/log", FakeCluster.Refusing(403, "Forbidden"))]);
        var answer = (NoAnswer)await AnswerAsync(cluster, _deploymentLog, FakeCluster.Pod, _deployment, _replicaSet);
        Assert.That(answer.Message.En, Is.EqualTo("get pods/log in namespace team-a is forbidden for this user"));
    }

    [Test]
    public async Task Nothing_is_written()
    {
        await using var cluster = await FakeCluster.StartAsync(Pods);
        await cluster.ReadAsync(new([FakeCluster.Pod, _deployment, _replicaSet], ["team-a"], [_access, _service, _log, _deploymentLog]));
        Assert.That(cluster.Server!.Requests.Where(request => request.Method != "GET").Select(request => request.Path), Is.EqualTo((string[])[Reviews]));
    }

    private static string Owned(string name, string owner, string more = "") => FakeCluster.Item(
        "team-a", name, $",\"ownerReferences\":[{{\"uid\":\"{owner}-uid\",\"controller\":true}}]{more}");

    private static async Task<ObservationAnswer> AnswerAsync(ClusterUnderTest cluster, Observation asked, params GroupKind[] kinds) =>
        (await cluster.ReadAsync(FakeCluster.Query(asked, kinds))).State!.Live!.Answers[asked];

    private static async Task<IEnumerable<PodLog>> LogsAsync(ClusterUnderTest cluster, LogObservation asked) =>
        ((LogAnswer)await AnswerAsync(cluster, asked, FakeCluster.Pod, _deployment, _replicaSet)).Pods;
}
