using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace KubeLabs.ApiServer;

/// <summary>
/// A regular expression in the syntax of RE2, as Kubernetes has them. It is translated for .NET and runs without backtracking, so that no
/// text takes long. What .NET would read otherwise is refused.
/// </summary>
public sealed class Re2Pattern
{
    private const int MostKnown = 1000;
    private const int Longest = 10_000;
    private static readonly ConcurrentDictionary<string, Re2Pattern?> _known = new(StringComparer.Ordinal);
    private readonly Regex _regex;

    private Re2Pattern(Regex regex) => _regex = regex;

    /// <summary>The pattern ready to match; false where it cannot be translated.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Re2Pattern? parsed)
    {
        if (!_known.TryGetValue(pattern, out parsed))
        {
            parsed = Translate(pattern);
            if (_known.Count < MostKnown) _known[pattern] = parsed;
        }

        return parsed is not null;
    }

    /// <summary>Why Go's <c>regexp.Compile</c> refuses a pattern, in its words; null where it takes it, or where that cannot be told.</summary>
    public static string? Mistake(string pattern) => new Re2Translator(pattern).Mistake();

    /// <summary>Whether the pattern is found somewhere in a text.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);

    private static Re2Pattern? Translate(string pattern)
    {
        if (pattern.Length > Longest || new Re2Translator(pattern).Translate() is not { } translated) return null;
        try
        {
            return new(new(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
