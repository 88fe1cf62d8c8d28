using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Makes objects of what a list holds.</summary>
internal sealed class ItemReader(SharedTexts texts)
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The object, or null where it is none of this kind.</summary>
    public KubeObject? Read(Node item, ServedKind kind)
    {
        if (item is not MappingNode root || !Is(root, "kind", kind.Type.Kind) || !Is(root, "apiVersion", kind.Type.ApiVersion)) return null;
        var metadata = root["metadata"];
        var ns = kind.IsNamespaced ? metadata?["namespace"]?.AsString() : "";
        if (string.IsNullOrEmpty(metadata?["name"]?.AsString()) || (kind.IsNamespaced && string.IsNullOrEmpty(ns))) return null;
        return new(kind.Type, ns!, metadata!["name"]!.AsString()!, Typed(root, kind)) { LastApplied = Applied(metadata) };
    }

    private static bool Is(MappingNode root, string field, string expected) =>
        root[field]?.AsString() is not { Length: > 0 } written || written == expected;

    // The items of a list do not say what they are.
    private static MappingNode Typed(MappingNode root, ServedKind kind)
    {
        if (root["kind"]?.AsString() is { Length: > 0 } && root["apiVersion"]?.AsString() is { Length: > 0 }) return root;
        ImmutableArray<MapEntry> type =
        [
            new("apiVersion", ScalarNode.Of(root.Position, kind.Type.ApiVersion)), new("kind", ScalarNode.Of(root.Position, kind.Type.Kind)),
        ];
        return new(root.Position, [.. type, .. root.Values.Where(entry => entry.Key is not ("apiVersion" or "kind"))]);
    }

    private MappingNode? Applied(Node metadata) =>
        metadata["annotations"]?[LastApplied]?.AsString() is { } written
            ? JsonNodeReader.ReadAnswer(Encoding.UTF8.GetBytes(written), texts, ManifestLimits.Default, out _) as MappingNode
            : null;
}
