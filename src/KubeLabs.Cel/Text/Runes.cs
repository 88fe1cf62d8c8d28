using System.Text;

namespace KubeLabs.Cel;

/// <summary>Texts by code points, as the language counts them.</summary>
internal static class Runes
{
    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsHighSurrogate(text[i]) || !char.IsLowSurrogate(text[i + 1]))
                continue;
            count--;
            i++;
        }

        return count;
    }

    /// <summary>The code points of a text; a half of a pair is U+FFFD.</summary>
    public static int[] Of(string text)
    {
        var runes = new int[Count(text)];
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
            runes[place++] = rune.Value;
        return runes;
    }

    public static string Text(ReadOnlySpan<int> runes)
    {
        var text = new StringBuilder(runes.Length);
        foreach (var rune in runes)
            text.Append(new Rune(rune));
        return text.ToString();
    }

    /// <summary>The order of code points, which is also that of UTF-8's bytes; UTF-16's own differs beyond U+FFFF.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
                return Weight(left[i]).CompareTo(Weight(right[i]));
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
