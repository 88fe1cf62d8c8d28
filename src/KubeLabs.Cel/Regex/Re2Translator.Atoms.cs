namespace KubeLabs.Cel;

/// <summary>Characters, classes, groups and flags.</summary>
internal sealed partial class Re2Translator
{
    private int Atom()
    {
        var start = _at;
        var rune = _runes[_at++];
        switch (rune)
        {
            case '(':
                return Group(start);
            case '[':
                SetWriter.Append(_text, BracketClass(start));
                break;
            case '.':
                SetWriter.Append(_text, _flags.HasFlag(Re2Flags.DotAll) ? RuneSet.All : RuneSet.AllButNewline);
                break;
            case '^':
                _text.Append(_flags.HasFlag(Re2Flags.Multiline) ? "(?m:^)" : "\\A");
                break;
            case '$':
                _text.Append(_flags.HasFlag(Re2Flags.Multiline) ? "(?m:$)" : "\\z");
                break;
            case '\\':
                Escaped(start);
                break;
            default:
                Literal(rune);
                break;
        }

        return 1;
    }

    private void Literal(int rune) => SetWriter.Append(_text, Cased(RuneSet.Of((rune, rune))));

    // (?i) changes the flags of what follows it.
    private bool IsFlagGroup()
    {
        if (Peek() != '(' || Peek(1) != '?')
            return false;
        var (end, flags) = FlagsAt(_at + 2);
        if (end >= _runes.Length || _runes[end] != ')' || flags is null || end == _at + 2)
            return false;
        _flags = flags.Value;
        _at = end + 1;
        return true;
    }

    private int Group(int start)
    {
        var before = _flags;
        if (Peek() == '?')
            GroupHead(start);
        _text.Append("(?:");
        var repeats = Alternatives();
        if (Peek() != ')')
            throw Mistake("missing closing )", 0, _runes.Length);
        _at++;
        _text.Append(')');
        _flags = before;
        return repeats;
    }

    private void GroupHead(int start)
    {
        var name = Peek(1) == 'P' && Peek(2) == '<' ? _at + 3 : Peek(1) == '<' ? _at + 2 : -1;
        if (name >= 0)
        {
            Name(start, name);
            return;
        }

        var (end, flags) = FlagsAt(_at + 1);
        if (flags is null || end >= _runes.Length || _runes[end] != ':')
            throw Mistake("invalid or unsupported Perl syntax", start, end + 1);
        _flags = flags.Value;
        _at = end + 1;
    }

    private void Name(int start, int name)
    {
        var end = Array.IndexOf(_runes, '>', name);
        if (end < 0)
            throw Mistake("invalid named capture", start, _runes.Length);
        var text = Runes.Text(_runes.AsSpan(name, end - name));
        if (text.Length == 0 || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            throw Mistake("invalid named capture", start, end + 1);
        if (!_groups.Add(text))
            throw Mistake("duplicate capture group name", name, end);
        _at = end + 1;
    }

    private (int End, Re2Flags? Flags) FlagsAt(int place)
    {
        var flags = _flags;
        var isOff = false;
        for (; place < _runes.Length; place++)
        {
            if (_runes[place] == '-' && !isOff)
                isOff = true;
            else if (Flag(_runes[place]) is { } flag)
                flags = isOff ? flags & ~flag : flags | flag;
            else
                return (place, _runes[place] is ':' or ')' && _runes[place - 1] != '-' ? flags : null);
        }

        return (place, null);
    }

    private static Re2Flags? Flag(int letter) => letter switch
    {
        'i' => Re2Flags.IgnoreCase,
        'm' => Re2Flags.Multiline,
        's' => Re2Flags.DotAll,
        'U' => Re2Flags.Ungreedy,
        _ => null,
    };

    private void Escaped(int start)
    {
        switch (Peek())
        {
            case 'b' or 'B':
                _needsAscii = true;
                _text.Append('\\').Append((char)_runes[_at++]);
                break;
            case 'A' or 'z':
                _text.Append('\\').Append((char)_runes[_at++]);
                break;
            default:
                if (ClassEscape(start) is { } set)
                    SetWriter.Append(_text, set);
                else
                    Literal(CharacterEscape(start));
                break;
        }
    }

    // From \Q to \E all characters stand for themselves.
    private bool IsQuoteMark()
    {
        if (Peek() != '\\' || Peek(1) != (_isQuoted ? 'E' : 'Q'))
            return false;
        _isQuoted = !_isQuoted;
        _at += 2;
        return true;
    }

    private int Quoted()
    {
        Literal(_runes[_at++]);
        IsQuoteMark();
        return 1;
    }
}
