using System.Globalization;
using System.Text;

namespace KubeLabs.Cel;

/// <summary>
/// Reads a pattern in RE2's syntax and writes it for .NET: every class as the code points it holds, so that nothing is left to what .NET
/// takes for a digit, a letter or a line's end.
/// </summary>
internal sealed partial class Re2Translator
{
    private const int Deepest = 250;
    private const int MostRepeats = 1000;
    private readonly int[] _runes;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private Re2Flags _flags;
    private bool _needsAscii;
    private bool _isQuoted;
    private int _at;
    private int _depth;

    private Re2Translator(string pattern) => _runes = Runes.Of(pattern);

    public static Re2Translation Translate(string pattern)
    {
        var translator = new Re2Translator(pattern);
        try
        {
            translator.Alternatives();
            if (translator._at < translator._runes.Length)
                throw translator.Mistake("unexpected )", 0, translator._runes.Length);
            return new Re2Translation(translator._text.ToString(), translator._needsAscii, null, null);
        }
        catch (Re2Exception exception)
        {
            return exception.IsMistake
                ? new Re2Translation(null, false, exception.Message, null)
                : new Re2Translation(null, false, null, exception.Message);
        }
    }

    private int Peek(int ahead = 0) => _at + ahead < _runes.Length ? _runes[_at + ahead] : -1;

    // Flags that are set inside hold to the end of the group. What is returned is how often the innermost part is repeated.
    private int Alternatives()
    {
        if (++_depth > Deepest)
            throw Refuse("expression nests too deeply");
        var flags = _flags;
        var repeats = Sequence();
        while (Peek() == '|')
        {
            _at++;
            _text.Append('|');
            repeats = Math.Max(repeats, Sequence());
        }

        _flags = flags;
        _depth--;
        return repeats;
    }

    private int Sequence()
    {
        var most = 1;
        while (_isQuoted ? Peek() >= 0 : Peek() is not (-1 or '|' or ')'))
        {
            if (!IsQuoteMark() && (_isQuoted || !IsFlagGroup()))
                most = Math.Max(most, Part());
        }

        return most;
    }

    private int Part()
    {
        var start = _text.Length;
        if (!_isQuoted && RepeatAt(_at) is { } early)
            throw Mistake("missing argument to repetition operator", _at, early.End);
        _text.Append("(?:");
        var repeats = _isQuoted ? Quoted() : Atom();
        _text.Append(')');
        return Repeated(start, repeats);
    }

    private int Repeated(int start, int repeats)
    {
        if (_isQuoted || RepeatAt(_at) is not { } repeat)
        {
            Unwrap(start);
            return repeats;
        }

        if (repeat.Most is > MostRepeats || repeat.Least > MostRepeats || repeat.Most < repeat.Least)
            throw Mistake("invalid repeat count", _at, repeat.End);
        repeats *= Math.Max(repeat.IsCounted ? repeat.Most ?? repeat.Least : 1, 1);
        if (repeats > MostRepeats)
            throw Mistake("invalid repeat count", _at, repeat.End);
        if (RepeatAt(repeat.End) is { } nested)
            throw Mistake("invalid nested repetition operator", _at, nested.End);
        _text.Append(repeat.Written);
        if (repeat.IsLazy != _flags.HasFlag(Re2Flags.Ungreedy))
            _text.Append('?');
        _at = repeat.End;
        return repeats;
    }

    // A group around what is not repeated says nothing.
    private void Unwrap(int start)
    {
        _text.Remove(_text.Length - 1, 1);
        _text.Remove(start, 3);
    }

    private Repeat? RepeatAt(int place)
    {
        var sign = place < _runes.Length ? _runes[place] : -1;
        var (least, most, end) = sign switch
        {
            '*' => (0, null, place + 1),
            '+' => (1, null, place + 1),
            '?' => (0, 1, place + 1),
            '{' => Bounds(place),
            _ => (0, (int?)null, -1),
        };
        if (end < 0)
            return null;
        var isLazy = end < _runes.Length && _runes[end] == '?';
        return new Repeat(least, most, Runes.Text(_runes.AsSpan(place, end - place)), isLazy, sign == '{', isLazy ? end + 1 : end);
    }

    // {n}, {n,} or {n,m}; any other brace is an ordinary character.
    private (int Least, int? Most, int End) Bounds(int place)
    {
        var at = place + 1;
        if (Digits(ref at) is not { } least)
            return (0, null, -1);
        int? most = least;
        if (at < _runes.Length && _runes[at] == ',')
        {
            at++;
            most = Digits(ref at);
        }

        return at < _runes.Length && _runes[at] == '}' ? (least, most, at + 1) : (0, null, -1);
    }

    private int? Digits(ref int at)
    {
        var start = at;
        while (at < _runes.Length && Lexer.IsDigit(_runes[at]))
            at++;
        if (at == start)
            return null;
        return at - start > 6 ? int.MaxValue : int.Parse(Runes.Text(_runes.AsSpan(start, at - start)), CultureInfo.InvariantCulture);
    }

    private Re2Exception Mistake(string reason, int start, int end) =>
        new($"error parsing regexp: {reason}: `{Runes.Text(_runes.AsSpan(start, Math.Min(end, _runes.Length) - start))}`", true);

    private static Re2Exception Refuse(string reason) => new(reason, false);

    private readonly record struct Repeat(int Least, int? Most, string Written, bool IsLazy, bool IsCounted, int End);
}

/// <summary>The flags of RE2.</summary>
[Flags]
internal enum Re2Flags
{
    None = 0,
    IgnoreCase = 1,
    Multiline = 2,
    DotAll = 4,
    Ungreedy = 8,
}
