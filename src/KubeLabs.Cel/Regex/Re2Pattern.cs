using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeLabs.Cel;

/// <summary>
/// A regular expression in the syntax of RE2, as Kubernetes has them. It is translated for .NET and runs without backtracking, so that no
/// text takes long. What .NET would read otherwise is refused.
/// </summary>
public sealed class Re2Pattern
{
    private const int MostKnown = 1000;
    private const int Longest = 10_000;
    private const int LongestTranslation = 200_000;
    private static readonly ConcurrentDictionary<string, Re2Pattern> _known = new(StringComparer.Ordinal);
    private readonly Regex? _regex;
    private readonly bool _needsAscii;
    private readonly string? _refusal;

    private Re2Pattern(Regex? regex, bool needsAscii, string? refusal)
    {
        _regex = regex;
        _needsAscii = needsAscii;
        _refusal = refusal;
    }

    /// <summary>The pattern ready to match; false where it cannot be translated.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Re2Pattern? parsed)
    {
        parsed = Of(pattern);
        if (parsed._regex is null)
            parsed = null;
        return parsed is not null;
    }

    /// <summary>Why Go's <c>regexp.Compile</c> refuses a pattern, in its words; null where it takes it, or where that cannot be told.</summary>
    public static string? Mistake(string pattern) => Re2Translator.Translate(pattern).Mistake;

    /// <summary>Whether the pattern is found somewhere in a text.</summary>
    public bool IsMatch(string text) => _regex!.IsMatch(text);

    /// <summary>The matches of a pattern in a text, given to a function; an error where the pattern is wrong or cannot be run.</summary>
    internal static CelValue Use(string pattern, string text, Func<Regex, CelValue> use)
    {
        var parsed = Of(pattern);
        if (parsed._regex is null)
            return new CelError(parsed._refusal!);
        if (parsed._needsAscii && !Ascii.IsValid(text))
            return new CelError($"the pattern `{pattern}` asks for word boundaries, which are not known here in texts beyond ASCII");
        return use(parsed._regex);
    }

    private static Re2Pattern Of(string pattern)
    {
        if (_known.TryGetValue(pattern, out var known))
            return known;
        var parsed = Translated(pattern);
        if (_known.Count < MostKnown)
            _known[pattern] = parsed;
        return parsed;
    }

    private static Re2Pattern Translated(string pattern)
    {
        if (pattern.Length > Longest)
            return new Re2Pattern(null, false, "the regular expression is too long");
        var translation = Re2Translator.Translate(pattern);
        if (translation.Pattern is not { Length: <= LongestTranslation } text)
            return new Re2Pattern(null, false, translation.Mistake ?? $"the regular expression cannot be run here: {translation.Refusal ?? "it is too large"}");
        try
        {
            return new Re2Pattern(new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), translation.NeedsAscii, null);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return new Re2Pattern(null, false, $"the regular expression cannot be run here: {exception.Message}");
        }
    }
}
