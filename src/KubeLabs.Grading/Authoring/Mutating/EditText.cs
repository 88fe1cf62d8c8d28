using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Values as a list of mutants shows them: on one line, not too long.</summary>
internal static class EditText
{
    private const int Most = 72;
    private const int Around = 16;

    /// <summary>A value on one line.</summary>
    public static string Of(Node node) => (node as ScalarNode)?.Text.ReplaceLineEndings("⏎") ?? NodeJson.Compact(node);

    /// <summary>Its beginning.</summary>
    public static string Short(string text) => text.Length <= Most ? text : text[..Most] + "…";

    /// <summary>Two values; of long ones the part around the place in which they differ.</summary>
    public static (string Was, string Becomes) Pair(string was, string becomes)
    {
        var same = was.AsSpan().CommonPrefixLength(becomes);
        return same <= Most / 2
            ? (Short(was), Short(becomes))
            : (Short("…" + was[(same - Around)..]), Short("…" + becomes[(same - Around)..]));
    }
}
