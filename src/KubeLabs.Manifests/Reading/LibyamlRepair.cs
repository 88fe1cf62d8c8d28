using YamlDotNet.Core;

namespace KubeLabs.Manifests;

/// <summary>
/// What the parser here refuses in double quotes and libyaml takes: a line that is not indented, and an escaped single
/// quote. The text is rewritten there, line by line, so that lines keep their numbers.
/// </summary>
internal static class LibyamlRepair
{
    // Each repair reads the document anew, so all of them together may only cost so much.
    private const int MaxRepairs = 50;
    private const long MaxCharacters = 4_000_000;

    /// <summary>The text rewritten, or null where that is not the fault or has been done too often.</summary>
    public static string? Of(YamlException exception, string text, int repairs)
    {
        var at = (int)exception.End.Index;
        if (repairs >= MaxRepairs || (long)text.Length * repairs > MaxCharacters || at >= text.Length) return null;
        if (exception.Message.Contains("found wrong indentation", StringComparison.Ordinal))
        {
            return text.Insert(at, new(' ', (int)exception.Start.Column));
        }

        var isQuote = exception.Message.Contains("unknown escape character", StringComparison.Ordinal)
            && text.AsSpan(at).StartsWith(@"\'", StringComparison.Ordinal);
        return isQuote ? text.Remove(at, 2).Insert(at, @"\x27") : null;
    }
}
