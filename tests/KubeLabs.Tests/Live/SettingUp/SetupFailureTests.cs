using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.SettingUp;

/// <summary>Set-up against a server that refuses, fails, or is faster than set-up itself.</summary>
internal sealed class SetupFailureTests
{
    private const string Given = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: \"1\"}}";

    [TestCase(403, "may not look")]
    [TestCase(401, "who are you")]
    public async Task What_cannot_be_read_is_a_problem_and_nothing_is_written(int status, string message)
    {
        await using var server = await LoopbackServer.StartAsync(exchange =>
            exchange.JsonAsync($$"""{"kind":"Status","status":"Failure","message":"{{message}}","code":{{status}}}""", status));
        var outcome = await SetUpAsync(server);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Problem?.En, Does.Contain(message));
            Assert.That(outcome.Steps, Is.Empty);
            Assert.That(server.Requests.Select(request => request.Method), Has.All.EqualTo("GET"));
        }
    }

    [Test]
    public async Task What_someone_made_in_between_is_merged_and_not_lost()
    {
        const string Missing = """{"kind":"Status","status":"Failure","reason":"NotFound","message":"not found","code":404}""";
        const string Taken = """{"kind":"Status","status":"Failure","reason":"AlreadyExists","message":"taken","code":409}""";
        const string Live = """{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"c","namespace":"default","resourceVersion":"7"},"data":{"own":"2"}}""";
        var isTaken = false;
        await using var server = await LoopbackServer.StartAsync(exchange =>
        {
            if (exchange.Request.Method == "PUT") return exchange.JsonAsync(exchange.Request.Body.Replace("\"7\"", "\"8\"", StringComparison.Ordinal));
            if (exchange.Request.Method == "GET") return exchange.JsonAsync(isTaken ? Live : Missing, isTaken ? 200 : 404);
            isTaken = true;
            return exchange.JsonAsync(Taken, 409);
        });
        var outcome = await SetUpAsync(server);
        var sent = GivenLab.Json(server.Requests.Single(request => request.Method == "PUT").Body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Problem?.En, Is.Null);
            Assert.That(outcome.Steps.Single().Action, Is.EqualTo(SetupAction.Configured));
            Assert.That(sent["data"]!.Entries.ToArray().Select(entry => entry.Key), Is.EquivalentTo(["own", "a"]));
            Assert.That(sent["metadata"]!["resourceVersion"]!.AsString(), Is.EqualTo("7"));
        }
    }

    [Test]
    public async Task A_server_that_is_not_there_is_named()
    {
        using var client = new HttpClient { BaseAddress = LoopbackServer.Nowhere() };
        using var connection = new ClusterConnection(client, "kind-kind", "default", []);
        var outcome = await ClusterSetup.RunAsync(connection, GivenLab.Exercise("lab", Given), isForced: false, GivenLab.Run, CancellationToken.None);
        Assert.That(outcome.Problem?.En, Does.Contain("connection was refused"));
    }

    private static async Task<SetupOutcome> SetUpAsync(LoopbackServer server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var connection = new ClusterConnection(client, "kind-kind", "default", []);
        return await ClusterSetup.RunAsync(connection, GivenLab.Exercise("lab", Given), isForced: false, GivenLab.Run, CancellationToken.None);
    }
}
