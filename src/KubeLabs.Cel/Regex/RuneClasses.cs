using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>The named classes of RE2: ASCII ones by letters and names, categories of Unicode.</summary>
internal static class RuneClasses
{
    /// <summary>The class of <c>\d</c>, <c>\s</c> or <c>\w</c>.</summary>
    public static RuneSet Perl(int letter) => letter switch
    {
        'd' => RuneSet.Of(('0', '9')),
        's' => RuneSet.Of(('\t', '\n'), ('\f', '\r'), (' ', ' ')),
        _ => RuneSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')),
    };

    /// <summary>The class of <c>[:name:]</c>; null where there is none.</summary>
    public static RuneSet? Posix(string name) => name switch
    {
        "alnum" => RuneSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => RuneSet.Of(('A', 'Z'), ('a', 'z')),
        "ascii" => RuneSet.Of((0, 0x7F)),
        "blank" => RuneSet.Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => RuneSet.Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => Perl('d'),
        "graph" => RuneSet.Of(('!', '~')),
        "lower" => RuneSet.Of(('a', 'z')),
        "print" => RuneSet.Of((' ', '~')),
        "punct" => RuneSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => RuneSet.Of(('\t', '\r'), (' ', ' ')),
        "upper" => RuneSet.Of(('A', 'Z')),
        "word" => Perl('w'),
        "xdigit" => RuneSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };

    /// <summary>The characters of a category such as <c>L</c> or <c>Lu</c>; null where the name is none (a script, perhaps).</summary>
    public static RuneSet? Category(string name)
    {
        if (name == "Any")
            return RuneSet.All;
        if (name.Length is 0 or > 2 || !_names.Any(known => known.StartsWith(name, StringComparison.Ordinal)))
            return null;
        List<(int First, int Last)> ranges = [];
        for (var rune = 0; rune <= RuneSet.Last; rune++)
        {
            if (!_names[(int)CharUnicodeInfo.GetUnicodeCategory(rune)].StartsWith(name, StringComparison.Ordinal))
                continue;
            if (ranges.Count > 0 && ranges[^1].Last == rune - 1)
                ranges[^1] = (ranges[^1].First, rune);
            else
                ranges.Add((rune, rune));
        }

        return RuneSet.Of(ranges);
    }

    // In the order of UnicodeCategory. Unassigned code points are in no class of Go.
    private static readonly string[] _names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "",
    ];
}
