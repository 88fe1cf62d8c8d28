namespace KubeLabs.Manifests;

/// <summary>Whether a plain scalar is a timestamp to the YAML reader of Kubernetes; such a one stays a string.</summary>
internal static class YamlTimestamp
{
    public static bool Is(string text)
    {
        if (text.Length < 8 || Number(text, 0, 4, 4) != 4 || text[4] != '-') return false;
        var at = Part(text, 5);
        if (at < 0 || at >= text.Length || text[at] != '-') return false;
        at = Part(text, at + 1);
        if (at < 0) return false;
        if (at == text.Length) return IsDate(text);
        return text[at] is 'T' or 't' or ' ' && IsTime(text, at + 1, zone: text[at] != ' ') && IsDate(text[..at]);
    }

    private static bool IsDate(string text)
    {
        var parts = text.Split('-');
        return int.Parse(parts[0], null) is var year && int.Parse(parts[1], null) is >= 1 and <= 12 and var month
            && int.Parse(parts[2], null) is >= 1 and var day && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    private static bool IsTime(string text, int at, bool zone)
    {
        var hour = at;
        at = Part(text, at);
        if (at < 0 || !Below(text, hour, at, 24) || !Colon(text, at)) return false;
        var minute = ++at;
        at = Part(text, at);
        if (at < 0 || !Below(text, minute, at, 60) || !Colon(text, at)) return false;
        var second = ++at;
        at = Part(text, at);
        if (at < 0 || !Below(text, second, at, 60)) return false;
        if (at < text.Length && text[at] is '.' or ',') at += 1 + Number(text, at + 1, 1, int.MaxValue);
        return zone ? IsZone(text.AsSpan(Math.Min(at, text.Length))) : at == text.Length;
    }

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "Z" || (text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
            && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[4]) && char.IsAsciiDigit(text[5]));

    private static bool Colon(string text, int at) => at < text.Length && text[at] == ':';

    private static bool Below(string text, int from, int to, int limit) => int.Parse(text.AsSpan(from, to - from), null) < limit;

    // The end of one or two digits, or -1.
    private static int Part(string text, int at)
    {
        var length = Number(text, at, 1, 2);
        return length == 0 ? -1 : at + length;
    }

    private static int Number(string text, int at, int least, int most)
    {
        var length = 0;
        while (length < most && at + length < text.Length && char.IsAsciiDigit(text[at + length])) length++;
        return length < least ? 0 : length;
    }
}
