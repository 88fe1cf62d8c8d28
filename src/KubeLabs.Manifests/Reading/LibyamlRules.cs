using YamlDotNet.Core.Events;

namespace KubeLabs.Manifests;

/// <summary>
/// What the parser here takes and libyaml, which Kubernetes reads with, does not. Found out from the events and the
/// text between them.
/// </summary>
internal static class LibyamlRules
{
    /// <summary>The column of a tab in the white space before a node, where only spaces may stand; 0 where there is none.</summary>
    public static int TabBefore(string text, int lineStart, int node)
    {
        var tab = 0;
        var at = node - 1;
        for (; at >= lineStart && text[at] is ' ' or '\t'; at--)
        {
            if (text[at] == '\t') tab = at - lineStart + 1;
        }

        // Behind a colon a tab is white space like any other; behind a dash or at the start of the line it is not.
        return tab > 0 && (at < lineStart || (text[at] is '-' or '?' && IsIndicator(text, lineStart, at))) ? tab : 0;
    }

    /// <summary>Whether an indicator stands between two nodes of a flow mapping, comments aside.</summary>
    public static bool HasIndicator(ReadOnlySpan<char> between, char indicator)
    {
        while (between.IndexOfAny(indicator, '#') is var at and >= 0)
        {
            if (between[at] == indicator) return true;
            var end = between[at..].IndexOf('\n');
            if (end < 0) return false;
            between = between[(at + end)..];
        }

        return false;
    }

    /// <summary>A plain scalar in brackets ends at a question mark, and nothing may follow it there.</summary>
    public static bool HasQuestionMark(Scalar scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value.Contains('?', StringComparison.Ordinal);

    /// <summary>What libyaml allows in the name of an anchor; YAML 1.2 allows more.</summary>
    public static bool IsAnchorName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }

    private static bool IsIndicator(string text, int lineStart, int at)
    {
        while (--at >= lineStart)
        {
            if (text[at] is not (' ' or '-' or '?')) return false;
        }

        return true;
    }
}
