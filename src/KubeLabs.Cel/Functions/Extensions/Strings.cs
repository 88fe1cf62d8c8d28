using System.Text;

namespace KubeLabs.Cel;

/// <summary>What the string extensions do, by code points.</summary>
internal static class Strings
{
    public static CelValue CharAt(string text, long index)
    {
        var runes = Runes.Of(text);
        if (index < 0 || index > runes.Length)
            return OutOfRange(index);
        return index == runes.Length ? CelString.Empty : new CelString(Runes.Text(runes.AsSpan((int)index, 1)));
    }

    public static CelValue IndexOf(CelContext context, string text, string part, long offset)
    {
        if (part.Length == 0)
            return CelInt.Of(offset);
        if (offset < 0)
            return OutOfRange(offset);
        var (runes, sought) = (Runes.Of(text), Runes.Of(part));
        if (offset >= runes.Length || !context.Work(runes.Length))
            return CelInt.Of(-1);
        var found = runes.AsSpan((int)offset).IndexOf(sought);
        return CelInt.Of(found < 0 ? -1 : found + offset);
    }

    public static CelValue LastIndexOf(CelContext context, string text, string part) =>
        LastIndexOf(context, text, part, part.Length == 0 ? Runes.Count(text) : Math.Max(Runes.Count(text) - 1, 0));

    public static CelValue LastIndexOf(CelContext context, string text, string part, long offset)
    {
        if (part.Length == 0)
            return CelInt.Of(offset);
        if (offset < 0)
            return OutOfRange(offset);
        var (runes, sought) = (Runes.Of(text), Runes.Of(part));
        if (offset >= runes.Length || sought.Length > runes.Length || !context.Work(runes.Length))
            return CelInt.Of(-1);
        var start = Math.Min((int)offset, runes.Length - sought.Length);
        return CelInt.Of(runes.AsSpan(0, start + sought.Length).LastIndexOf(sought));
    }

    /// <summary>Replaces so many occurrences, all below zero; an empty one stands before each character and at the end.</summary>
    public static CelValue Replace(CelContext context, string text, string old, string with, long count)
    {
        var most = count < 0 ? long.MaxValue : count;
        var result = new StringBuilder(text.Length);
        var place = 0;
        for (var done = 0L; done < most && NextOccurrence(text, old, place, done) is var found and >= 0; done++)
        {
            result.Append(text, place, found - place).Append(with);
            place = found + old.Length;
            if (result.Length > CelLimits.MaxTextLength)
                return Results.TooLong(context);
        }

        return Results.Text(context, result.Append(text, place, text.Length - place).ToString());
    }

    /// <summary>So many pieces at most, all below zero; an empty separator gives the characters.</summary>
    public static CelValue Split(CelContext context, string text, string separator, long count)
    {
        if (count == 0)
            return CelList.Empty;
        if (text.Length > CelLimits.MaxListLength && separator.Length < 2)
            return Results.TooLong(context);
        var most = count < 0 ? int.MaxValue : (int)Math.Min(count, int.MaxValue);
        if (separator.Length > 0)
            return Results.Texts(text.Split(separator, most));
        var runes = Runes.Of(text);
        var single = Math.Min(most - 1, runes.Length);
        List<string> pieces = [.. runes.Take(single).Select(rune => Runes.Text([rune]))];
        if (single < runes.Length)
            pieces.Add(Runes.Text(runes.AsSpan(single)));
        return Results.Texts(pieces);
    }

    public static CelValue Substring(string text, long start, long? end)
    {
        var runes = Runes.Of(text);
        if (start > end)
            return Results.Error($"invalid substring range. start: {start}, end: {end}");
        if (start < 0 || start > runes.Length)
            return OutOfRange(start);
        if (end < 0 || end > runes.Length)
            return OutOfRange(end.Value);
        return new CelString(Runes.Text(runes.AsSpan((int)start, (int)(end ?? runes.Length) - (int)start)));
    }

    public static CelValue Join(CelContext context, CelList texts, string separator)
    {
        var result = new StringBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not CelString text)
                return Results.Error($"join: invalid input: {Display.Plain(texts[i])}");
            result.Append(i == 0 ? "" : separator).Append(text.Value);
            if (result.Length > CelLimits.MaxTextLength)
                return Results.TooLong(context);
        }

        return new CelString(result.ToString());
    }

    public static string Trim(string text) => text.Trim(Blank);

    public static string Reverse(string text)
    {
        var runes = Runes.Of(text);
        Array.Reverse(runes);
        return Runes.Text(runes);
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
            _ = Escaped(rune.Value) is { } escape ? quoted.Append('\\').Append(escape) : quoted.Append(rune);
        return quoted.Append('"').ToString();
    }

    private static char[] Blank { get; } =
    [
        '\t', '\n', '\v', '\f', '\r', ' ', '\u0085', '\u00a0', '\u1680', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005',
        '\u2006', '\u2007', '\u2008', '\u2009', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000',
    ];

    private static int NextOccurrence(string text, string old, int place, long done)
    {
        if (old.Length > 0)
            return text.IndexOf(old, place, StringComparison.Ordinal);
        if (done == 0)
            return 0;
        if (place >= text.Length)
            return -1;
        return place + (char.IsSurrogatePair(text, place) ? 2 : 1);
    }

    private static char? Escaped(int rune) => rune switch
    {
        '\a' => 'a',
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\v' => 'v',
        '\\' => '\\',
        '"' => '"',
        _ => null,
    };

    private static CelError OutOfRange(long index) => Results.Error($"index out of range: {index}");
}
