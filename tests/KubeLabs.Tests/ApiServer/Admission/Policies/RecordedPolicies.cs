using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;
using KubeLabs.Tests.ApiServer.Corpus;

namespace KubeLabs.Tests.ApiServer.Admission.Policies;

/// <summary>Objects that were sent to a kube-apiserver v1.36.2 one after the other, and then requests that nothing kept, with its answers.</summary>
/// <param name="Id">The case.</param>
/// <param name="Given">The objects that were stored.</param>
/// <param name="Requests">The requests, each over the same state.</param>
internal sealed record RecordedPolicy(string Id, ImmutableArray<Node> Given, ImmutableArray<Node> Requests)
{
    private const string Namespaces = """
        {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"vap-a","labels":{"env":"prod"}}}
        {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"vap-b"}}
        """;

    public static IEnumerable<RecordedPolicy> All()
    {
        foreach (var line in CorpusFiles.Lines("policies.jsonl.gz"))
        {
            var root = JsonNodes.Parse(line);
            yield return new(root["id"]!.AsString()!, [.. root["given"]!.Items], [.. root["requests"]!.Items]);
        }
    }

    /// <summary>What the server and the model say, one after the other, where they differ.</summary>
    public IEnumerable<string> Differences()
    {
        var state = BuiltInCluster.State;
        foreach (var line in Namespaces.Split('\n')) state = ManifestApplication.Store(state, Answer(JsonNodes.Parse(line), state, RequestVerb.Create).Object!);
        foreach (var item in Given)
        {
            var verdict = Answer(item["object"]!, state, RequestVerb.Create);
            if (verdict is { IsAccepted: true, Object: { } stored }) state = ManifestApplication.Store(state, stored);
            if (Differ(item["answer"]!, verdict) is { } difference) yield return difference;
        }

        foreach (var item in Requests)
        {
            var verb = item["verb"]!.AsString() == "create" ? RequestVerb.Create : RequestVerb.Apply;
            if (Differ(item["answer"]!, Answer(item["object"]!, state, verb)) is { } difference) yield return difference;
        }
    }

    public override string ToString() => Id;

    private static Verdict Answer(Node item, ClusterState state, RequestVerb verb)
    {
        var text = NodeJson.Compact(item);
        var document = ManifestReader.Read(new Source("x.json", SourceKind.Submission, text)).Documents[0];
        return KubeApiServer.Default.Answer(document, state, "default", verb, state.Policies);
    }

    private static string? Differ(Node recorded, Verdict ours)
    {
        var warnings = recorded["warnings"] is { } list ? string.Join('\n', list.Items.ToArray().Select(item => item.AsString())) : "";
        var theirs = $"{recorded["ok"]!.AsBoolean()} {recorded["reason"]?.AsString()} {recorded["message"]?.AsString()} {warnings}";
        var said = string.Join('\n', ours.Problems.Where(problem => problem.Severity == Severity.Warning).Select(problem => problem.Message));
        var own = $"{ours.IsAccepted} {ours.Reason} {ours.Message} {said}";
        return theirs == own ? null : $"{theirs}\n{own}";
    }
}
