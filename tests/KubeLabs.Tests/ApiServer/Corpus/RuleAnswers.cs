using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>
/// CustomResourceDefinitions with rules in CEL and objects of their kinds, sent in turn to a kube-apiserver v1.36.2, and what it answered.
/// </summary>
internal static class RuleAnswers
{
    private static readonly List<string> _lines = CorpusFiles.Lines("rules.jsonl.gz");

    /// <summary>What differs in a case, or nothing: verdict, fields, messages.</summary>
    public static IEnumerable<(string Case, string Kind, string Difference)> Differences() =>
        _lines.AsParallel().AsOrdered().SelectMany(line => Differences(JsonNodes.Parse(line)).ToList());

    /// <summary>How many answers there are.</summary>
    public static int Count { get; } = _lines.Sum(line => JsonNodes.Parse(line)["answers"]!.Items.Length);

    private static IEnumerable<(string Case, string Kind, string Difference)> Differences(Node root)
    {
        var name = root["name"]!.AsString()!;
        var verdicts = Send(root["docs"]!);
        for (var i = 0; i < verdicts.Count; i++)
        {
            if (Difference(root["answers"]!.Items[i], verdicts[i]) is var (kind, text)) yield return (name, kind, text);
        }
    }

    private static List<Verdict> Send(Node documents)
    {
        var texts = new List<string>();
        foreach (var document in documents.Items) texts.Add(NodeJson.Compact(document));
        var read = ManifestReader.Read(new("rules.yaml", SourceKind.Submission, string.Join("\n---\n", texts))).Documents;
        var applied = new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, read, "default");
        return [.. applied.Documents.Select(document => document.Verdict)];
    }

    private static (string Kind, string Text)? Difference(Node answer, Verdict verdict)
    {
        if (answer["ok"]!.AsBoolean() != verdict.IsAccepted) return ("verdict", verdict.Message);
        if (answer["missing"] is not null) return null;
        var theirs = Texts(answer["causes"]);
        var ours = verdict.Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => $"{problem.Reason} {problem.Field}: {problem.Message}").ToHashSet();
        if (theirs.Count == 0 && !verdict.IsAccepted) return answer["message"]?.AsString() == verdict.Message ? null : ("message", verdict.Message);
        if (!theirs.SetEquals(ours)) return (Fields(theirs).SetEquals(Fields(ours)) ? "message" : "fields", string.Join("; ", ours.Except(theirs)));
        var warnings = verdict.Problems.Where(problem => problem.Severity == Severity.Warning).Select(problem => problem.Message).ToHashSet();
        return Texts(answer["warnings"]).SetEquals(warnings) ? null : ("message", string.Join("; ", warnings));
    }

    private static HashSet<string> Texts(Node? list)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list is null ? [] : list.Items)
        {
            texts.Add(item is SequenceNode { Values: [var reason, var field, var message] }
                ? $"{reason.AsString()} {field.AsString()}: {message.AsString()}"
                : item.AsString()!);
        }

        return texts;
    }

    private static HashSet<string> Fields(IEnumerable<string> causes) =>
        [.. causes.Select(cause => cause.Split(": ")[0])];
}
