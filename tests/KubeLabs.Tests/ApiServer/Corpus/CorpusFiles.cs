using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>The recorded answers of kube-apiserver 1.36, read once for all tests.</summary>
internal static class CorpusFiles
{
    private const string OfKubectl = "error: ";
    private static readonly Lazy<ImmutableArray<CorpusCase>> _cases = new(() => [.. Lines("corpus.jsonl.gz").AsParallel().AsOrdered().Select(Case)]);
    private static readonly Lazy<ImmutableArray<UpdateCase>> _updates = new(ReadUpdates);
    private static readonly Lazy<ClusterState> _environment = new(ReadEnvironment);

    /// <summary>The new objects.</summary>
    public static ImmutableArray<CorpusCase> Cases => _cases.Value;

    /// <summary>The objects applied over others.</summary>
    public static ImmutableArray<UpdateCase> Updates => _updates.Value;

    /// <summary>What was in the cluster before a case was sent.</summary>
    public static ClusterState Environment => _environment.Value;

    private static ImmutableArray<UpdateCase> ReadUpdates()
    {
        var cases = Cases.ToDictionary(item => item.Id);
        return [.. Lines("updates.jsonl.gz").Select(line => Update(line, cases))];
    }

    private static ClusterState ReadEnvironment()
    {
        var file = ManifestReader.ReadBytes("environment.yaml", SourceKind.Given, File.ReadAllBytes(PathOf("environment.yaml")));
        var applied = new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, file.Documents, "default");
        Assert.That(applied.Documents.Where(document => !document.Verdict.IsAccepted).Select(document => document.Verdict.Message), Is.Empty);
        return applied.State;
    }

    /// <summary>The lines of a packed file.</summary>
    public static List<string> Lines(string name)
    {
        using var packed = File.OpenRead(PathOf(name));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    private static CorpusCase Case(string line)
    {
        var root = JsonNodes.Parse(line);
        var bytes = root["text"]?.AsString() is { } text ? Encoding.UTF8.GetBytes(text) : Convert.FromBase64String(Text(root, "base64"));
        return new(
            Text(root, "id"), Text(root, "kind"), Text(root, "class"), Text(root, "mutation"), bytes, Text(root, "stage"), Answers(root["answers"]!));
    }

    private static UpdateCase Update(string line, Dictionary<string, CorpusCase> cases)
    {
        var root = JsonNodes.Parse(line);
        return new(
            Text(root, "id"),
            Text(root, "kind"),
            Text(root, "class"),
            Text(root, "mutation"),
            cases[Text(root, "before")],
            cases[Text(root, "after")],
            Answer(root["answer"]!));
    }

    private static ImmutableArray<RecordedAnswer> Answers(Node list)
    {
        var answers = ImmutableArray.CreateBuilder<RecordedAnswer>();
        foreach (var item in list.Items) answers.Add(Answer(item));
        return answers.ToImmutable();
    }

    private static RecordedAnswer Answer(Node node)
    {
        if (node["object"] is { } stored) return new(stored, "", "", [], []);
        var causes = ImmutableArray.CreateBuilder<string>();
        var fields = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var cause in node["causes"] is { } list ? list.Items : [])
        {
            causes.Add($"{Text(cause, "reason")} {Text(cause, "field")}: {Text(cause, "message")}");
            fields.Add(Text(cause, "field"));
        }

        var message = Text(node, "message");
        if (message.StartsWith(OfKubectl, StringComparison.Ordinal)) message = message[OfKubectl.Length..];
        fields.UnionWith(UnknownFields.In(message));
        return new(null, Text(node, "reason"), message, causes.ToImmutable(), fields.ToImmutable());
    }

    private static string Text(Node node, string field) => node[field]?.AsString() ?? "";

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "corpus", name);
}
