using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>
/// What is read from a real API server: replayed from what it answered when it was recorded, in the test's process.
/// <c>KUBELABS_RECORD=1</c> records again, where the programs of envtest are there.
/// </summary>
internal sealed class ReplayTests
{
    // Small pages, so that there are several.
    private static readonly ReadingLimits _limits = ReadingLimits.Default with { PageSize = 2 };

    private static readonly ClusterQuery _query = new(
        [
            FakeCluster.Pod, FakeCluster.Secret, FakeCluster.Namespace, new("", "ConfigMap"), new("apps", "Deployment"), new("apps", "ReplicaSet"),
            new("autoscaling", "HorizontalPodAutoscaler"), new("rbac.authorization.k8s.io", "RoleBinding"), new("shop.example.com", "Cart"),
            new("storage.k8s.io", "StorageClass"), new("shop.example.com", "Till"), new("unheard.example.com", "Thing"),
        ],
        ["team-a", "team-b", "absent"],
        [
            new AccessObservation("reader", "system:authenticated", new("list", "", "pods", "team-a", "")),
            new AccessObservation("reader", "system:authenticated", new("list", "", "secrets", "team-a", "")),
            new AccessObservation("anyone", "system:authenticated", AccessRequest.Of("get", "/healthz")),
            new ServiceObservation("team-a", "web", "80", "http", "/"),
            new ServiceObservation("team-a", "absent", "", "http", "/"),
            new LogObservation("team-a", "Pod", "web", ""),
            new LogObservation("team-a", "Deployment", "shop", ""),
        ]);

    private static bool IsRecording => Environment.GetEnvironmentVariable("KUBELABS_RECORD") == "1";

    [TestCase("admin")]
    [TestCase("reader")]
    public async Task What_a_real_API_server_answers_is_read(string user)
    {
        if (IsRecording) await RecordAsync(user);
        var exchanges = await RecordedExchange.LoadAsync(user);
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => Replay(exchange, exchanges));
        Golden.AssertSame(Path.Combine(Repository.Fixtures, "live", $"{user}.txt"), Shown(await ReadAsync(cluster.Connection)));
        Assert.That(cluster.Server!.Faults, Is.Empty);
    }

    private static Task Replay(LoopbackExchange exchange, IReadOnlyList<RecordedExchange> exchanges)
    {
        var asked = exchange.Request;
        var found = exchanges.FirstOrDefault(item => item.Answers(asked.Method, asked.PathAndQuery, asked.Body))
            ?? throw new InvalidOperationException($"never recorded: {asked}");
        return exchange.TextAsync(found.Answer, found.Status, found.Type);
    }

    private static async Task RecordAsync(string user)
    {
        var cluster = EnvTest.Server();
        var kubectl = new Kubectl(cluster);
        var objects = Path.Combine(Repository.Fixtures, "live", "objects.yaml");
        kubectl.Try("apply", "-f", objects);
        kubectl.Run("wait", "--for=condition=Established", "crd/carts.shop.example.com");
        kubectl.Run("apply", "-f", objects);
        using var client = cluster.Client(user == "admin" ? cluster.Admin : cluster.AddUser(user));
        using var recorder = new RecordingHandler(client);
        using var recording = new HttpClient(recorder) { BaseAddress = client.BaseAddress };
        await ReadAsync(new(recording, "", "default", []));
        await RecordedExchange.SaveAsync(user, recorder.Exchanges);
    }

    private static Task<ClusterReading> ReadAsync(ClusterConnection connection) =>
        ClusterReader.ReadAsync(connection, _query, TimeProvider.System, ClusterUnderTest.Timeout, _limits, CancellationToken.None);

    private static string Shown(ClusterReading reading)
    {
        var text = new StringBuilder();
        foreach (var item in reading.State!.All().Where(IsOwn))
        {
            var applied = item.LastApplied is null ? "" : " (applied)";
            text.Append($"{item.Type} {item.Namespace}/{item.Name}{applied}\n");
            if (item.Spec is { } spec) text.Append($"  {NodeJson.Compact(spec)}\n");
        }

        foreach (var unknown in reading.State!.Live!.Unknown)
        {
            text.Append($"unknown: {unknown.Kind.Kind} in {unknown.Namespace ?? "all"}: {unknown.Cause}: {unknown.Message.En}\n");
        }

        foreach (var observation in _query.Observations)
        {
            text.Append($"{observation}\n  {Shown(reading.State.Live.Answers[observation])}\n");
        }

        return text.ToString();
    }

    private static string Shown(ObservationAnswer answer) => answer switch
    {
        NoAnswer none => $"{none.Cause}: {none.Message.En}",
        LogAnswer log => string.Join("; ", log.Pods),
        _ => answer.ToString()!.TrimEnd(),
    };

    private static bool IsOwn(KubeObject item) => item.Namespace is "team-a" or "team-b" || item.Name is "team-a" or "team-b";
}
