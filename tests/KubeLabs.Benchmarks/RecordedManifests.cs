using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>The manifests of the API server's tests, and the cluster that they are sent to.</summary>
internal static class RecordedManifests
{
    private static readonly string _fixtures = Path.Combine(Workload.Root, "tests", "KubeLabs.Tests", "Fixtures", "corpus");
    private static readonly ManifestValidator _validator = new(Cluster(), everyNamespace: false, "default", RequestVerb.Create);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = Lines().ToDictionary(line => (string)line["id"]!, Bytes);

    /// <summary>From bytes to what the API server would say.</summary>
    public static ValidatedFile Answer(byte[] manifest) =>
        _validator.Validate(ManifestReader.ReadBytes("manifest.yaml", SourceKind.Submission, manifest));

    private static ClusterState Cluster()
    {
        var file = ManifestReader.ReadBytes("environment.yaml", SourceKind.Given, File.ReadAllBytes(Path.Combine(_fixtures, "environment.yaml")));
        return new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, file.Documents, "default").State;
    }

    private static IEnumerable<JsonNode> Lines()
    {
        using var packed = File.OpenRead(Path.Combine(_fixtures, "corpus.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return JsonNode.Parse(line)!;
    }

    private static byte[] Bytes(JsonNode line) =>
        (string?)line["text"] is { } text ? Encoding.UTF8.GetBytes(text) : Convert.FromBase64String((string)line["base64"]!);
}
