using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>JSON that a cluster sends.</summary>
internal static class ApiJson
{
    /// <summary>What everything that a cluster sends is from.</summary>
    public static Source Source { get; } = new("cluster", SourceKind.Cluster, "");

    /// <summary>The tree, or null where it is no JSON within the limits.</summary>
    public static Node? Read(ReadOnlySpan<byte> utf8) => JsonNodeReader.ReadAnswer(utf8, new(Source), ManifestLimits.Default, out _);

    /// <summary>Whether it can be a JSON object: the first character tells it from a web page, protobuf or nothing.</summary>
    public static bool LooksLikeObject(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
}
