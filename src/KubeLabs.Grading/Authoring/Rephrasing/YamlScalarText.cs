using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Scalars as YAML.</summary>
internal static class YamlScalarText
{
    // Words that YAML 1.1 does not read as text.
    private static readonly string[] _words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    /// <summary>A text as it is where that is safe, else as JSON writes it, which YAML reads the same.</summary>
    public static string Plain(string text) => IsPlain(text) ? text : Json(text);

    /// <summary>A text in single quotes; one that does not fit on a line as JSON writes it.</summary>
    public static string Quoted(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? Json(text)
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A tree in braces and brackets.</summary>
    public static string Flow(Node node) => node switch
    {
        MappingNode mapping => $"{{{string.Join(", ", mapping.Values.Select(entry => $"{Plain(entry.Key)}: {Flow(entry.Value)}"))}}}",
        SequenceNode list => $"[{string.Join(", ", list.Values.Select(Flow))}]",
        ScalarNode { Kind: ScalarKind.String } text => Plain(text.Text),
        ScalarNode scalar => scalar.Text,
        _ => "null",
    };

    private static string Json(string text) => NodeJson.Compact(ScalarNode.Of(default, text));

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '/' or '.')
        && !_words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
