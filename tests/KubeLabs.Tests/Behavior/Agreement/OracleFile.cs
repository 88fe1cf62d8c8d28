using System.IO.Compression;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>Reads recorded scenarios.</summary>
internal static class OracleFile
{
    /// <summary>The scenarios of a file, one a line; of the folder in <c>KUBELABS_BEHAVIOUR_DIR</c> where it is set, to try others.</summary>
    public static IEnumerable<Node> Read(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return JsonTree.Parse(line);
    }

    private static Stream Open(string name)
    {
        if (Environment.GetEnvironmentVariable("KUBELABS_BEHAVIOUR_DIR") is { Length: > 0 } folder)
            return File.OpenRead(Path.Combine(folder, $"{name}.jsonl"));
        var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", "behaviour", $"{name}.jsonl.gz"));
        return new GZipStream(packed, CompressionMode.Decompress);
    }

    /// <summary>An object of a scenario, with the namespace <c>default</c> where it is of a namespaced kind and names none.</summary>
    public static KubeObject Object(Node node, bool namespaced = true)
    {
        var type = GroupVersionKind.Of(node["apiVersion"]!.AsString()!, node["kind"]!.AsString()!);
        var ns = node["metadata"]?["namespace"]?.AsString() ?? (namespaced ? "default" : "");
        return new(type, ns, node["metadata"]!["name"]!.AsString()!, (MappingNode)node);
    }

    public static string Id(Node scenario) => scenario["id"]!.AsString()!;

    /// <summary>A value as JSON prints it.</summary>
    public static string Text(Node? node) => node switch
    {
        null => "null",
        ScalarNode scalar => scalar.Text,
        _ => string.Join(' ', node.Items.ToArray().Select(Text)),
    };
}
