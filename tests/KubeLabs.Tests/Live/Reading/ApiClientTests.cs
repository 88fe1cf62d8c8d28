using System.IO.Compression;
using System.Text;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>Whatever a server does is an answer or a failure, and it is over at the deadline.</summary>
internal sealed class ApiClientTests
{
    private const string Forbidden =
        """{"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods is forbidden","reason":"Forbidden","code":403}""";

    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task What_passes_is_tried_again(int status)
    {
        var count = 0;
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => ++count < 4 ? exchange.StatusAsync(status) : exchange.JsonAsync("{}"));
        var answer = await cluster.GetAsync();
        Assert.That(answer, Is.InstanceOf<ApiResponse>().With.Property(nameof(ApiResponse.Status)).EqualTo(200));
        Assert.That(cluster.Time.Pauses, Has.Count.EqualTo(3).And.All.GreaterThan(TimeSpan.Zero));
        Assert.That(cluster.Time.Pauses[2], Is.GreaterThan(cluster.Time.Pauses[0]));
    }

    [TestCase("7", 7)]
    [TestCase("0", 0)]
    [TestCase("Sat, 21 Nov 2026 09:00:05 GMT", 5)]
    [TestCase("Sat, 21 Nov 2026 08:00:05 GMT", 0)]
    [TestCase("86400", 30)]
    public async Task The_server_says_how_long_to_wait(string retryAfter, int seconds)
    {
        var count = 0;
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
            ++count == 1 ? exchange.With("Retry-After", retryAfter).StatusAsync(429) : exchange.JsonAsync("{}"));
        Assert.That(await cluster.GetAsync(), Has.Property(nameof(ApiResponse.Status)).EqualTo(200));
        Assert.That(cluster.Time.Pauses.Sum(pause => pause.TotalSeconds), Is.EqualTo(seconds).Within(0.01));
    }

    [Test]
    public async Task A_pause_never_leads_beyond_the_deadline()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.With("Retry-After", "25").StatusAsync(503));
        Assert.That(await cluster.GetAsync(), Has.Property(nameof(ApiResponse.Status)).EqualTo(503));
        Assert.That(cluster.Time.Pauses.Sum(pause => pause.TotalSeconds), Is.EqualTo(50).Within(0.01));
    }

    [Test]
    public async Task A_server_that_always_fails_is_given_up()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.StatusAsync(500));
        var answer = (ApiResponse)await cluster.GetAsync();
        Assert.That(answer.Problem.Message, Is.EqualTo("HTTP 500 InternalServerError"));
        Assert.That(cluster.Server!.Requests, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task What_may_have_been_done_is_not_done_twice()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.StatusAsync(500));
        await cluster.Client.PostAsync("/api/v1/namespaces", JsonTrees.Map(("kind", JsonTrees.Text("Namespace"))), CancellationToken.None);
        Assert.That(cluster.Server!.Requests.Select(request => request.Body), Is.EqualTo((string[])["""{"kind":"Namespace"}"""]));
    }

    [Test]
    public async Task A_server_that_never_answers_is_timed_out()
    {
        var asked = new TaskCompletionSource();
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
        {
            asked.SetResult();
            return exchange.NeverAsync();
        });
        var answer = cluster.GetAsync();
        await asked.Task;
        cluster.Time.Advance(ClusterUnderTest.Timeout);
        await FailsAsync(answer, ApiFailureKind.TimedOut);
    }

    [Test]
    public async Task A_body_that_never_ends_is_timed_out()
    {
        var begun = new TaskCompletionSource();
        await using var cluster = await ClusterUnderTest.StartAsync(async exchange =>
        {
            await exchange.PieceAsync("{\"items\":[");
            begun.SetResult();
            await exchange.NeverAsync();
        });
        var answer = cluster.GetAsync();
        await begun.Task;
        cluster.Time.Advance(ClusterUnderTest.Timeout);
        await FailsAsync(answer, ApiFailureKind.TimedOut);
    }

    [Test]
    public async Task Whoever_cancels_gets_an_exception()
    {
        using var cancellation = new CancellationTokenSource();
        await using var cluster = await ClusterUnderTest.StartAsync(async exchange =>
        {
            await cancellation.CancelAsync();
            await exchange.NeverAsync();
        });
        Assert.That(async () => await cluster.Client.GetAsync("/api", cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        var count = 0;
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
            ++count == 1 ? exchange.CutOffAsync("{\"items\":[") : count == 2 ? exchange.HangUpAsync() : exchange.JsonAsync("{\"a\":1}"));
        var answer = (ApiResponse)await cluster.GetAsync();
        Assert.That(answer.Json()!["a"]!.AsInteger(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_always_breaks_off_is_a_failure()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.CutOffAsync("{"));
        await FailsAsync(cluster.GetAsync(), ApiFailureKind.CutOff);
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await LoopbackServer.StartAsync("{}");
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
            exchange.RedirectAsync($"{elsewhere.AddressOf("localhost")}login?token=secret"));
        var failure = await FailsAsync(cluster.GetAsync(), ApiFailureKind.Redirected);
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(failure.Message.En, Does.Contain("localhost").And.Not.Contain("secret"));
    }

    [TestCase("<html><title>Log in</title></html>")]
    [TestCase("k8s\0protobuf")]
    [TestCase("")]
    [TestCase("[1]")]
    public async Task What_no_API_answers_is_no_answer(string body)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.TextAsync(body, 200, "text/html"));
        await FailsAsync(cluster.GetAsync(), ApiFailureKind.NotJson);
    }

    [Test]
    public async Task The_type_that_a_server_writes_does_not_count()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.TextAsync(" {\"a\":1}", 200, "text/plain"));
        Assert.That((await cluster.GetAsync() as ApiResponse)?.Json()?["a"]?.AsInteger(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_a_failure()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.JsonAsync($"{{\"a\":\"{new string('x', 2000)}\"}}"));
        var request = new ApiRequest(HttpMethod.Get, "/api") { MaxBytes = 1000 };
        await FailsAsync(cluster.Client.SendAsync(request, CancellationToken.None), ApiFailureKind.TooLarge);
    }

    [Test]
    public async Task A_body_at_the_limit_is_read()
    {
        var body = $"{{\"a\":\"{new string('x', 992)}\"}}";
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.JsonAsync(body));
        var request = new ApiRequest(HttpMethod.Get, "/api") { MaxBytes = 1000 };
        var answer = (ApiResponse)await cluster.Client.SendAsync(request, CancellationToken.None);
        Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo(body));
    }

    [Test]
    public async Task Compressed_answers_are_read_and_their_size_counts_unpacked()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
            exchange.With("Content-Encoding", "gzip").BytesAsync(Packed($"{{\"a\":\"{new string('x', 100_000)}\"}}"), 200, "application/json"));
        Assert.That((await cluster.GetAsync() as ApiResponse)?.Json()?["a"]?.AsString(), Has.Length.EqualTo(100_000));
        var request = new ApiRequest(HttpMethod.Get, "/api") { MaxBytes = 50_000 };
        await FailsAsync(cluster.Client.SendAsync(request, CancellationToken.None), ApiFailureKind.TooLarge);
    }

    [Test]
    public async Task A_damaged_compression_is_a_failure()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange =>
            exchange.With("Content-Encoding", "gzip").BytesAsync("not gzip at all"u8.ToArray(), 200, "application/json"));
        await FailsAsync(cluster.GetAsync(), ApiFailureKind.CutOff);
    }

    [Test]
    public async Task Nobody_there_is_found_out_at_once()
    {
        await using var cluster = ClusterUnderTest.At(LoopbackServer.Nowhere());
        await FailsAsync(cluster.GetAsync(), ApiFailureKind.Unreachable);
        Assert.That(cluster.Time.Pauses, Is.Empty);
    }

    [Test]
    public async Task A_certificate_that_is_not_trusted_is_no_connection()
    {
        using var certificate = TestAuthority.SelfSigned("127.0.0.1");
        await using var server = await LoopbackServer.StartAsync("{}", new(certificate));
        await using var cluster = ClusterUnderTest.At(server.Address);
        await FailsAsync(cluster.GetAsync(), ApiFailureKind.Unreachable);
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_refusal_says_what_the_server_says()
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.JsonAsync(Forbidden, 403));
        var answer = (ApiResponse)await cluster.GetAsync();
        Assert.That(answer.Problem, Is.EqualTo(new ApiStatus(403, "Forbidden", "pods is forbidden")));
    }

    [TestCase("404 page not found\n", "HTTP 404 NotFound: 404 page not found")]
    [TestCase("<html>", "HTTP 404 NotFound")]
    [TestCase("{broken", "HTTP 404 NotFound")]
    [TestCase("", "HTTP 404 NotFound")]
    public async Task A_refusal_without_a_status_says_what_it_can(string body, string message)
    {
        await using var cluster = await ClusterUnderTest.StartAsync(exchange => exchange.TextAsync(body, 404));
        Assert.That((await cluster.GetAsync() as ApiResponse)?.Problem.Message, Is.EqualTo(message));
    }

    [Test]
    public async Task A_path_before_the_API_is_kept()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        await using var cluster = ClusterUnderTest.At(new(server.Address, "k8s/clusters/c-1"));
        await cluster.GetAsync("/api/v1/pods?limit=5");
        Assert.That(server.Requests.Single().PathAndQuery, Is.EqualTo("/k8s/clusters/c-1/api/v1/pods?limit=5"));
    }

    private static async Task<ApiFailure> FailsAsync(Task<ApiAnswer> answer, ApiFailureKind kind)
    {
        var failure = await answer as ApiFailure;
        Assert.That(failure?.Kind, Is.EqualTo(kind));
        Assert.That(failure!.Message.Ko, Is.Not.Empty.And.Not.EqualTo(failure.Message.En));
        return failure;
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
