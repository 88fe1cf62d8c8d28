namespace KubeLabs.ApiServer;

/// <summary>One pass over a time, element by element of Go's layout; remembers where it stopped.</summary>
internal ref struct GoTimeScanner(ReadOnlySpan<char> text, bool micro)
{
    private ReadOnlySpan<char> _rest = text;
    private string _element = "";
    private string _range = "";
    private int _minutesEast;
    private int _ticks;

    public bool Run(out DateTime time)
    {
        time = default;
        if (!Number("2006", 4, 0, 9999, "", out var year) || !Literal("-")) return false;
        if (!Number("01", 2, 1, 12, "month", out var month) || !Literal("-")) return false;
        if (!Number("02", 2, 0, 99, "", out var day) || !Literal("T")) return false;
        if (!Number("15", 2, 0, 23, "hour", out var hour) || !Literal(":")) return false;
        if (!Number("04", 2, 0, 59, "minute", out var minute) || !Literal(":")) return false;
        if (!Number("05", 2, 0, 59, "second", out var second) || !Fraction() || !Zone()) return false;
        if (!_rest.IsEmpty) return Fail("", $": extra text: {GoValue.Quote(_rest.ToString())}");
        // .NET has no year 0; no object of a cluster is that old.
        if (day < 1 || day > DateTime.DaysInMonth(Math.Max(year, 1), month)) return Fail("", ": day out of range");
        return Utc(new DateTime(Math.Max(year, 1), month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(_ticks), out time);
    }

    /// <summary>The end of Go's message, after the quoted text.</summary>
    public readonly string Mistake(string layout) =>
        _range.Length > 0
            ? _range
            : $" as {GoValue.Quote(layout)}: cannot parse {GoValue.Quote(_rest.ToString())} as {GoValue.Quote(_element)}";

    private readonly bool Utc(DateTime local, out DateTime time)
    {
        var ticks = local.Ticks - (_minutesEast * TimeSpan.TicksPerMinute);
        time = new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        return true;
    }

    private bool Number(string element, int digits, int least, int most, string name, out int value)
    {
        value = 0;
        if (_rest.Length < digits) return Fail(element);
        foreach (var digit in _rest[..digits])
        {
            if (!char.IsAsciiDigit(digit)) return Fail(element);
            value = (value * 10) + (digit - '0');
        }

        if (value < least || value > most) return Fail(element, $": {name} out of range");
        _rest = _rest[digits..];
        return true;
    }

    private bool Literal(string text)
    {
        if (!_rest.StartsWith(text, StringComparison.Ordinal)) return Fail(text);
        _rest = _rest[text.Length..];
        return true;
    }

    // Seconds may have any fraction where the layout has none; a MicroTime must have six digits.
    private bool Fraction()
    {
        var starts = _rest is ['.' or ',', _, ..] && char.IsAsciiDigit(_rest[1]);
        if (!starts) return !micro || Fail(".000000");
        var end = 1;
        while (end < _rest.Length && char.IsAsciiDigit(_rest[end]) && (!micro || end <= 6)) end++;
        if (micro && end != 7) return Fail(".000000");
        for (var i = 0; i < 7; i++) _ticks = (_ticks * 10) + (i + 1 < end ? _rest[i + 1] - '0' : 0);
        _rest = _rest[end..];
        return true;
    }

    private bool Zone()
    {
        const string Element = "Z07:00";
        if (_rest is ['Z', ..])
        {
            _rest = _rest[1..];
            return true;
        }

        if (_rest.Length < 6 || _rest[0] is not ('+' or '-') || _rest[3] != ':') return Fail(Element);
        if (!Digits(_rest.Slice(1, 2), out var hours) || !Digits(_rest.Slice(4, 2), out var minutes)) return Fail(Element);
        if (hours > 24) return Fail(Element, ": time zone offset hour out of range");
        if (minutes > 60) return Fail(Element, ": time zone offset minute out of range");
        _minutesEast = ((hours * 60) + minutes) * (_rest[0] == '-' ? -1 : 1);
        _rest = _rest[6..];
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value)
    {
        value = ((text[0] - '0') * 10) + (text[1] - '0');
        return char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
    }

    private bool Fail(string element, string range = "")
    {
        _element = element;
        _range = range;
        return false;
    }
}
