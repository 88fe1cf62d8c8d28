namespace KubeLabs.Cel;

/// <summary>A text or bytes as written: its prefixes, its quotes, and what stands between them.</summary>
internal readonly record struct StringToken(int Start, int ContentStart, int ContentEnd, int End, bool IsRaw, bool IsBytes, bool IsClosed);

/// <summary>Finds where a text in quotes begins and ends.</summary>
internal static class StringLexer
{
    /// <summary>The text that begins at a place; null where none does.</summary>
    public static StringToken? Find(CelSource source, int start)
    {
        var place = start;
        var isBytes = source.At(place) is 'b' or 'B';
        if (isBytes)
            place++;
        var isRaw = source.At(place) is 'r' or 'R';
        if (isRaw)
            place++;
        var quote = source.At(place);
        if (quote is not ('"' or '\''))
            return null;
        var width = source.At(place + 1) == quote && source.At(place + 2) == quote ? 3 : 1;
        var content = place + width;
        var end = FindEnd(source, content, quote, width, isRaw);
        return new StringToken(start, content, end, Math.Min(end + width, source.Length), isRaw, isBytes, IsQuote(source, end, quote, width));
    }

    private static int FindEnd(CelSource source, int place, int quote, int width, bool isRaw)
    {
        while (source.At(place) is var rune and not -1)
        {
            if (IsQuote(source, place, quote, width) || (width == 1 && rune is '\n' or '\r' && width == 1))
                return place;
            place += rune == '\\' && !isRaw ? 2 : 1;
        }

        return source.Length;
    }

    private static bool IsQuote(CelSource source, int place, int quote, int width) =>
        source.At(place) == quote && (width == 1 || (source.At(place + 1) == quote && source.At(place + 2) == quote));
}
