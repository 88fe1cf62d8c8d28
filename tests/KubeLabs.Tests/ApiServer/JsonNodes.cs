using System.Text.Json;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer;

/// <summary>Nodes for tests, written as JSON, all at one place.</summary>
internal static class JsonNodes
{
    public static MappingNode Mapping(string json) => (MappingNode)Parse(json);

    public static Node Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement, new(new("test.yaml", SourceKind.Submission, json), 1, 1));
    }

    private static Node Of(JsonElement value, Position at) => value.ValueKind switch
    {
        JsonValueKind.Object => new MappingNode(at, [.. value.EnumerateObject().Select(member => new MapEntry(member.Name, Of(member.Value, at)))]),
        JsonValueKind.Array => new SequenceNode(at, [.. value.EnumerateArray().Select(item => Of(item, at))]),
        JsonValueKind.String => ScalarNode.Of(at, value.GetString()!),
        JsonValueKind.True or JsonValueKind.False => ScalarNode.Of(at, value.GetBoolean()),
        JsonValueKind.Number => Number(value.GetRawText(), at),
        _ => ScalarNode.Null(at),
    };

    private static ScalarNode Number(string text, Position at) =>
        new(at, text.AsSpan().IndexOfAny('.', 'e') < 0 ? ScalarKind.Integer : ScalarKind.Float, text);
}
