using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>JSON that a cluster sends.</summary>
internal static class ApiJson
{
    private static readonly Source _source = new("cluster", SourceKind.Cluster, "");

    /// <summary>The tree, or null where it is no JSON within the limits.</summary>
    public static Node? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNodeReader.Read(utf8, _source);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether it can be a JSON object: the first character says what is a web page, protobuf or nothing.</summary>
    public static bool LooksLikeObject(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
}
