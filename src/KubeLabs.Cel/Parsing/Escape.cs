namespace KubeLabs.Cel;

/// <summary>What a backslash stands for.</summary>
internal readonly record struct Escape(int Value, bool IsUnicode)
{
    /// <summary>Reads the escape at a place and moves behind it; null where there is no such escape.</summary>
    public static Escape? Read(ReadOnlySpan<int> text, ref int place)
    {
        if (place + 1 >= text.Length)
            return null;
        var letter = text[place + 1];
        place += 2;
        return letter switch
        {
            'a' => Simple(7),
            'b' => Simple(8),
            'f' => Simple(12),
            'n' => Simple(10),
            'r' => Simple(13),
            't' => Simple(9),
            'v' => Simple(11),
            '\\' or '\'' or '"' or '`' or '?' => Simple(letter),
            'x' or 'X' => Digits(text, ref place, 2, 16, false),
            'u' => Digits(text, ref place, 4, 16, true),
            'U' => Digits(text, ref place, 8, 16, true),
            >= '0' and <= '3' => Octal(text, ref place),
            _ => null,
        };
    }

    private static Escape Simple(int value) => new(value, false);

    private static Escape? Octal(ReadOnlySpan<int> text, ref int place)
    {
        place--;
        return Digits(text, ref place, 3, 8, false);
    }

    private static Escape? Digits(ReadOnlySpan<int> text, ref int place, int count, int numberBase, bool isUnicode)
    {
        if (place + count > text.Length)
            return null;
        var value = 0L;
        for (var end = place + count; place < end; place++)
        {
            var digit = text[place] < 128 && char.IsAsciiHexDigit((char)text[place]) ? Convert.ToInt32(((char)text[place]).ToString(), 16) : 99;
            if (digit >= numberBase)
                return null;
            value = (value * numberBase) + digit;
        }

        return value <= 0x10FFFF ? new Escape((int)value, isUnicode) : null;
    }
}
