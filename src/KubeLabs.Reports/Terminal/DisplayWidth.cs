using System.Globalization;
using System.Text;

namespace KubeLabs.Reports;

/// <summary>How many columns of a terminal a text takes: letters of Korean, Chinese and Japanese take two, accents none.</summary>
public static class DisplayWidth
{
    // The wide and full-width ranges of Unicode's EastAsianWidth.txt, joined where only unassigned places lie between.
    private static readonly (int First, int Last)[] _wide =
    [
        (0x1100, 0x115f), (0x231a, 0x231b), (0x23e9, 0x23ec), (0x2614, 0x2615), (0x2648, 0x2653), (0x26a1, 0x26a1), (0x26bd, 0x26be),
        (0x26d4, 0x26d4), (0x2705, 0x2705), (0x270a, 0x270b), (0x2728, 0x2728), (0x274c, 0x274c), (0x2753, 0x2755), (0x2795, 0x2797),
        (0x2e80, 0x303e), (0x3041, 0x33ff), (0x3400, 0x4dbf), (0x4e00, 0xa4cf), (0xa960, 0xa97f), (0xac00, 0xd7a3), (0xf900, 0xfaff),
        (0xfe10, 0xfe19), (0xfe30, 0xfe6f), (0xff00, 0xff60), (0xffe0, 0xffe6), (0x16fe0, 0x18cff), (0x1aff0, 0x1b2ff),
        (0x1f004, 0x1f004), (0x1f0cf, 0x1f0cf), (0x1f18e, 0x1f19a), (0x1f200, 0x1f320), (0x1f32d, 0x1f64f), (0x1f680, 0x1f6ff),
        (0x1f7e0, 0x1f7f0), (0x1f90c, 0x1faff), (0x20000, 0x3fffd),
    ];

    /// <summary>The columns of a text that was escaped for the terminal.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The columns of one character.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (IsWide(rune.Value)) return 2;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1;
    }

    private static bool IsWide(int value)
    {
        if (value < 0x1100) return false;
        foreach (var (first, last) in _wide)
        {
            if (value <= last) return value >= first;
        }

        return false;
    }
}
