using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Behavior;
using KubeLabs.Live;

namespace KubeLabs.Tests.Live.Reading;

/// <summary>Whatever is answered, reading ends in objects, in unknown ones or in a failure.</summary>
internal sealed class HostileAnswerTests
{
    private static readonly string _valid = FakeCluster.List("Pod", FakeCluster.Item("team-a", "web", ",\"labels\":{\"a\":\"\\u00e9\",\"n\":-1.5e3}"));

    private static readonly string[] _pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "1e999", "-", "0.1", "\0", "\ufeff", "items", "kind", "é"];

    private static readonly ClusterQuery _query = new(
        [FakeCluster.Pod, FakeCluster.Secret, new("apps", "Deployment")],
        ["team-a"],
        [
            new AccessObservation("jane", "", new("get", "", "pods", "team-a", "")),
            new ServiceObservation("team-a", "web", "80", "http", "/"),
            new LogObservation("team-a", "Pod", "web", ""),
        ]);

    [Test]
    public void Any_bytes_end() => Prop
        .ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Elements(200, 201, 204, 301, 400, 403, 404, 410, 500).ToArbitrary(), (bytes, status) =>
            Ends(_ => (status, bytes)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public void Any_bytes_after_a_good_discovery_end() => Prop
        .ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Ends(path => Discovery(path) ?? (200, bytes)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public void Any_mutation_of_a_list_ends() => MutationsEnd(_valid, (path, text) => Discovery(path) ?? (200, Encoding.UTF8.GetBytes(text)));

    [Test]
    public void Any_mutation_of_a_discovery_ends() => MutationsEnd(FakeCluster.Groups, (path, text) =>
        (200, Encoding.UTF8.GetBytes(path is "/api" or "/apis" ? text : _valid)));

    [TestCase("[", 5_000)]
    [TestCase("{\"a\":", 5_000)]
    [TestCase("{\"kind\":\"PodList\",\"items\":[{\"metadata\":{\"managedFields\":", 5_000)]
    public void Nesting_without_end_ends(string piece, int times)
    {
        var text = Encoding.UTF8.GetBytes("{\"kind\":\"PodList\",\"items\":[" + string.Concat(Enumerable.Repeat(piece, times)));
        Assert.That(Ends(path => Discovery(path) ?? (200, text)));
    }

    private static void MutationsEnd(string valid, Func<string, string, (int Status, byte[] Body)> answer)
    {
        var edit = from at in Gen.Choose(0, valid.Length)
                   from cut in Gen.Choose(0, 8)
                   from piece in Gen.Elements(_pieces)
                   select (at, cut, piece);
        var texts = edit.ListOf().Select(edits => edits.Aggregate(valid, Apply));
        Prop.ForAll(texts.ToArbitrary(), text => Ends(path => answer(path, text))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static string Apply(string text, (int At, int Cut, string Piece) edit)
    {
        var at = Math.Min(edit.At, text.Length);
        return text.Remove(at, Math.Min(edit.Cut, text.Length - at)).Insert(at, edit.Piece);
    }

    private static (int Status, byte[] Body)? Discovery(string path) => path switch
    {
        "/api" => (200, Encoding.UTF8.GetBytes(FakeCluster.Core)),
        "/apis" => (200, Encoding.UTF8.GetBytes(FakeCluster.Groups)),
        _ => null,
    };

    private static bool Ends(Func<string, (int Status, byte[] Body)> answer)
    {
        using var client = new HttpClient(new Answers(answer)) { BaseAddress = new("http://127.0.0.1/") };
        var connection = new ClusterConnection(client, "", "default", []);
        var reading = ClusterReader.ReadAsync(connection, _query, new SkippingTime(), ClusterUnderTest.Timeout, CancellationToken.None).Result;
        if (reading.State is not { } state) return reading.Failure is not null;

        // Each kind is known or unknown, and each question has its answer.
        return state.Live!.Answers.Count == _query.Observations.Length
            && state.All().All(item => item.Name.Length > 0 && !state.Live!.Unknown.Any(unknown => unknown.Kind.Kind == item.Kind && unknown.Namespace is null));
    }

    private sealed class Answers(Func<string, (int Status, byte[] Body)> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (status, body) = answer(request.RequestUri!.AbsolutePath);
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) });
        }
    }
}
