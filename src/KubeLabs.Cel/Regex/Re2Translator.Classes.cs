using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Classes in brackets and escapes.</summary>
internal sealed partial class Re2Translator
{
    private RuneSet BracketClass(int start)
    {
        var isInverted = Peek() == '^';
        if (isInverted)
            _at++;
        List<(int First, int Last)> ranges = [];
        for (var isFirst = true; Peek() != ']' || isFirst; isFirst = false)
        {
            if (Peek() < 0)
                throw Mistake("missing closing ]", start, _runes.Length);
            ranges.AddRange(ClassItem().Ranges);
        }

        _at++;
        var set = Cased(RuneSet.Of(ranges));
        return isInverted ? set.Inverted() : set;
    }

    private RuneSet ClassItem()
    {
        var start = _at;
        if (Peek() == '[' && Peek(1) == ':' && PosixClass() is { } posix)
            return posix;
        if (Peek() == '\\')
        {
            _at++;
            if (ClassEscape(start) is { } set)
                return set;
            _at--;
        }

        var first = ClassCharacter();
        if (Peek() != '-' || Peek(1) is -1 or ']')
            return RuneSet.Of((first, first));
        _at++;
        var last = ClassCharacter();
        return last < first ? throw Mistake("invalid character class range", start, _at) : RuneSet.Of((first, last));
    }

    private int ClassCharacter()
    {
        var start = _at;
        var rune = _runes[_at++];
        return rune == '\\' ? CharacterEscape(start) : rune;
    }

    private RuneSet? PosixClass()
    {
        var end = _at + 2;
        while (end + 1 < _runes.Length && !(_runes[end] == ':' && _runes[end + 1] == ']'))
            end++;
        if (end + 1 >= _runes.Length)
            return null;
        var name = Runes.Text(_runes.AsSpan(_at + 2, end - _at - 2));
        if (RuneClasses.Posix(name.TrimStart('^')) is not { } set)
            throw Mistake("invalid character class range", _at, end + 2);
        _at = end + 2;
        return name.StartsWith('^') ? set.Inverted() : set;
    }

    // \d and its like, \p{L}; null where the escape is a character. Behind the backslash.
    private RuneSet? ClassEscape(int start)
    {
        switch (Peek())
        {
            case 'd' or 's' or 'w':
                return Cased(RuneClasses.Perl(_runes[_at++]));
            case 'D' or 'S' or 'W':
                return Cased(RuneClasses.Perl(_runes[_at++] | 0x20)).Inverted();
            case 'p' or 'P':
                return Category(start);
            default:
                return null;
        }
    }

    private RuneSet Category(int start)
    {
        var isInverted = _runes[_at++] == 'P';
        var end = Peek() == '{' ? Array.IndexOf(_runes, '}', _at) : _at;
        if (end < 0 || Peek() < 0)
            throw Mistake("invalid character class range", start, _runes.Length);
        var name = Peek() == '{' ? Runes.Text(_runes.AsSpan(_at + 1, end - _at - 1)) : Runes.Text([_runes[_at]]);
        _at = end + 1;
        if (name.StartsWith('^'))
            (isInverted, name) = (!isInverted, name[1..]);
        if (RuneClasses.Category(name) is not { } set)
            throw name.Length > 2 && char.IsAsciiLetterUpper(name[0])
                ? Refuse($"the script {name} is not known here")
                : Mistake("invalid character class range", start, _at);
        set = Cased(set);
        return isInverted ? set.Inverted() : set;
    }

    private RuneSet Cased(RuneSet set) => _flags.HasFlag(Re2Flags.IgnoreCase) ? set.Folded() : set;

    private int CharacterEscape(int start)
    {
        if (Peek() < 0)
            throw Mistake("trailing backslash at end of expression", _runes.Length, _runes.Length);
        var rune = _runes[_at++];
        return rune switch
        {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            'x' => Hexadecimal(start),
            '0' => Octal(0),
            >= '1' and <= '7' when Peek() is >= '0' and <= '7' => Octal(rune - '0'),
            < 128 when !char.IsAsciiLetterOrDigit((char)rune) && rune != '_' => rune,
            '_' => '_',
            _ => throw Mistake("invalid escape sequence", start, _at),
        };
    }

    private int Octal(int value)
    {
        for (var i = 0; i < 2 && Peek() is >= '0' and <= '7'; i++)
            value = (value * 8) + _runes[_at++] - '0';
        return value;
    }

    private int Hexadecimal(int start)
    {
        var isBraced = Peek() == '{';
        var end = isBraced ? Array.IndexOf(_runes, '}', _at) : _at + 2;
        var first = isBraced ? _at + 1 : _at;
        if (end <= first || end > _runes.Length || end - first > 8
            || !int.TryParse(Runes.Text(_runes.AsSpan(first, end - first)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > RuneSet.Last)
            throw Mistake("invalid escape sequence", start, Math.Max(end, _at) + (isBraced ? 1 : 0));
        _at = isBraced ? end + 1 : end;
        return code;
    }
}
