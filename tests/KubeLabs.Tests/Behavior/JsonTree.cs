using System.Collections.Immutable;
using System.Text.Json;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior;

/// <summary>JSON as trees and objects, for scenarios.</summary>
internal static class JsonTree
{
    public static Node Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>An object of the core API. A Pod without a namespace is in <c>default</c>.</summary>
    public static KubeObject Object(string kind, Node root)
    {
        var ns = root["metadata"]?["namespace"]?.AsString() ?? (kind == "Pod" ? "default" : "");
        return new(new("", "v1", kind), ns, root["metadata"]?["name"]?.AsString() ?? "", (MappingNode)root);
    }

    public static ImmutableArray<KubeObject> Objects(string kind, Node? list)
    {
        var objects = ImmutableArray.CreateBuilder<KubeObject>();
        foreach (var item in list is null ? [] : list.Items) objects.Add(Object(kind, item));
        return objects.ToImmutable();
    }

    private static Node Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MappingNode(default, [.. element.EnumerateObject().Select(p => new MapEntry(p.Name, Read(p.Value)))]),
        JsonValueKind.Array => new SequenceNode(default, [.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.String => ScalarNode.Of(default, element.GetString()!),
        JsonValueKind.True or JsonValueKind.False => ScalarNode.Of(default, element.GetBoolean()),
        JsonValueKind.Number when element.TryGetInt64(out var integer) => ScalarNode.Of(default, integer),
        JsonValueKind.Number => new ScalarNode(default, ScalarKind.Float, element.GetRawText()),
        _ => ScalarNode.Null(default),
    };
}
