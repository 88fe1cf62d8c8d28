using System.Buffers;

namespace KubeLabs.ApiServer;

/// <summary>What apimachinery says of a text that is no quantity.</summary>
internal static class QuantityMistake
{
    private static readonly SearchValues<char> _suffix = SearchValues.Create("eEinumkKMGTP");
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789");

    /// <summary>A text of the right form has an unknown suffix; anything else has the wrong form.</summary>
    public static string Message(string text)
    {
        if (text.Length == 0) return Quantity.ParseMessage;
        var rest = text.AsSpan();
        if (rest[0] is '+' or '-') rest = rest[1..];
        rest = After(rest, _digits);
        if (rest.StartsWith('.')) rest = After(rest[1..], _digits);
        rest = After(rest, _suffix);
        if (rest is ['+' or '-', ..]) rest = rest[1..];
        if (!After(rest, _digits).IsEmpty) return Quantity.ParseMessage;
        // These suffixes are known: what is missing is a number before them.
        return text.EndsWith("Pi", StringComparison.Ordinal) || text.EndsWith("Ei", StringComparison.Ordinal)
            ? "unable to parse numeric part of quantity"
            : "unable to parse quantity's suffix";
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, SearchValues<char> skipped)
    {
        var end = text.IndexOfAnyExcept(skipped);
        return end < 0 ? [] : text[end..];
    }
}
