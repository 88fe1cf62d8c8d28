using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>
/// Writes an RE2 pattern in .NET's syntax. The two agree but for the character classes (ASCII in RE2), the end of the text, names of
/// groups, quoted stretches, and classes in brackets.
/// </summary>
internal sealed class Re2Translator(string pattern)
{
    private readonly StringBuilder _text = new(pattern.Length + 16);
    private string? _mistake;
    private bool _cannot;
    private int _at;
    private int _depth;

    public string? Translate()
    {
        Run();
        return _mistake is null && !_cannot ? _text.ToString() : null;
    }

    public string? Mistake()
    {
        Run();
        return _mistake;
    }

    private void Run()
    {
        var repeatable = false;
        while (_at < pattern.Length && _mistake is null)
        {
            var c = pattern[_at];
            var start = _at;
            switch (c)
            {
                case '\\': Escape(inClass: false); repeatable = true; break;
                case '[': Class(); repeatable = true; break;
                case '(': Group(); repeatable = false; break;
                case ')': Close(); repeatable = true; break;
                case '$': _text.Append(@"\z"); _at++; repeatable = true; break;
                case '*' or '+' or '?': Repeat(start, repeatable); repeatable = false; break;
                case '{' when Bounds() is > 0 and var length: Bounded(start, length, repeatable); repeatable = false; break;
                case '|': _text.Append(c); _at++; repeatable = false; break;
                case '{' or '}' or '#' or ' ': _text.Append('\\').Append(c); _at++; repeatable = true; break;
                default: _text.Append(c); _at++; repeatable = true; break;
            }
        }

        if (_depth > 0) Refuse("missing closing )", pattern);
    }

    private void Repeat(int start, bool repeatable)
    {
        _at++;
        var isLazy = _at < pattern.Length && pattern[_at] == '?';
        if (isLazy) _at++;
        var written = pattern[start.._at];
        if (!repeatable)
        {
            var isNested = start > 0 && pattern[start - 1] is '*' or '+' or '?' or '}';
            Refuse(isNested ? "invalid nested repetition operator" : "missing argument to repetition operator", isNested ? Nested(start) : written);
        }

        _text.Append(written);
    }

    private string Nested(int start)
    {
        var from = start - 1;
        while (from > 0 && pattern[from] == '}' && pattern[from] != '{') from = pattern.LastIndexOf('{', from);
        return pattern[from.._at];
    }

    private void Bounded(int start, int length, bool repeatable)
    {
        _at += length;
        var bounds = pattern[start.._at];
        var parts = bounds[1..^1].Split(',');
        var (least, most) = (Number(parts[0]), parts.Length > 1 && parts[1].Length > 0 ? Number(parts[1]) : 0);
        if (least > 1000 || most > 1000 || (most > 0 && least > most)) Refuse("invalid repeat count", bounds);
        if (!repeatable) Refuse("missing argument to repetition operator", bounds);
        _text.Append(bounds);
        if (_at >= pattern.Length || pattern[_at] != '?') return;
        _text.Append('?');
        _at++;
    }

    private static int Number(string digits) => digits.Length > 6 ? int.MaxValue : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    // The length of {n}, {n,} or {n,m} from here; 0 where the brace is an ordinary character.
    private int Bounds()
    {
        var at = _at + 1;
        var digits = Digits(ref at);
        if (digits == 0) return 0;
        if (at < pattern.Length && pattern[at] == ',')
        {
            at++;
            Digits(ref at);
        }

        return at < pattern.Length && pattern[at] == '}' ? at + 1 - _at : 0;
    }

    private int Digits(ref int at)
    {
        var start = at;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at])) at++;
        return at - start;
    }

    private void Close()
    {
        if (--_depth < 0) Refuse("unexpected )", pattern);
        _text.Append(')');
        _at++;
    }

    private void Group()
    {
        _depth++;
        var rest = pattern.AsSpan(_at);
        if (!rest.StartsWith("(?", StringComparison.Ordinal))
        {
            _text.Append('(');
            _at++;
        }
        else if (rest.StartsWith("(?P<", StringComparison.Ordinal) || (rest.StartsWith("(?<", StringComparison.Ordinal) && rest.Length > 3 && rest[3] is not ('=' or '!')))
        {
            // Names play no part in whether a text matches.
            var end = rest.IndexOf('>');
            if (end < 0) Refuse("invalid named capture", rest.ToString());
            _text.Append('(');
            _at += Math.Max(end, 0) + 1;
        }
        else
        {
            Flags();
        }
    }

    private void Flags()
    {
        var end = _at + 2;
        while (end < pattern.Length && pattern[end] is 'i' or 's' or 'm' or 'U' or '-') end++;
        var flags = pattern[(_at + 2)..end];
        if (end >= pattern.Length || pattern[end] is not (':' or ')') || (flags.Length == 0 && pattern[end] == ')'))
        {
            Refuse("invalid or unsupported Perl syntax", pattern[_at..Math.Min(end + 1, pattern.Length)]);
            return;
        }

        // Ends of lines and greed turned round are not translated.
        _cannot |= flags.AsSpan().ContainsAny('m', 'U');
        if (pattern[end] == ')') _depth--;
        _text.Append(pattern, _at, end + 1 - _at);
        _at = end + 1;
    }

    private void Escape(bool inClass)
    {
        if (_at + 1 >= pattern.Length)
        {
            Refuse("trailing backslash at end of expression", "");
            return;
        }

        var c = pattern[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'd' or 's' or 'w': _text.Append(inClass ? Re2Classes.Inner(c) : $"[{Re2Classes.Inner(c)}]"); break;
            case 'D' or 'S' or 'W':
                _cannot |= inClass;
                _text.Append('[').Append('^').Append(Re2Classes.Inner(char.ToLowerInvariant(c))).Append(']');
                break;
            case 'b' or 'B' when !inClass: _text.Append('\\').Append(c); break;
            case 'A' or 'z' when !inClass: _text.Append('\\').Append(c); break;
            case 'Q': Quoted(); break;
            case 'p' or 'P': Category(c, inClass); break;
            case 'x': Hexadecimal(); break;
            case 'a' or 'f' or 't' or 'n' or 'r' or 'v': _text.Append('\\').Append(c); break;
            case >= '1' and <= '7' or '0': Octal(c); break;
            case var other when !char.IsAsciiLetterOrDigit(other) && other < 0x80: _text.Append('\\').Append(other); break;
            default: Refuse("invalid escape sequence", $"\\{c}"); break;
        }
    }

    private void Octal(char c)
    {
        if (c != '0') Refuse("invalid escape sequence", $"\\{c}");
        _cannot = true;
    }

    private void Quoted()
    {
        var end = pattern.IndexOf("\\E", _at, StringComparison.Ordinal);
        var literal = end < 0 ? pattern[_at..] : pattern[_at..end];
        foreach (var c in literal) _text.Append(char.IsAsciiLetterOrDigit(c) || c >= 0x80 ? $"{c}" : $"\\{c}");
        _at = end < 0 ? pattern.Length : end + 2;
    }

    private void Category(char c, bool inClass)
    {
        _ = inClass;
        var name = "";
        if (_at < pattern.Length && pattern[_at] == '{' && pattern.IndexOf('}', _at) is > 0 and var end)
        {
            name = pattern[(_at + 1)..end];
            _at = end + 1;
        }
        else if (_at < pattern.Length)
        {
            name = pattern[_at++].ToString();
        }

        // Names of scripts mean blocks in .NET.
        _cannot |= !Re2Classes.IsCategory(name);
        _text.Append('\\').Append(c).Append('{').Append(name).Append('}');
    }

    private void Hexadecimal()
    {
        var isBraced = _at < pattern.Length && pattern[_at] == '{';
        var end = isBraced ? pattern.IndexOf('}', _at) : Math.Min(_at + 2, pattern.Length);
        var digits = end < 0 ? "" : pattern[(isBraced ? _at + 1 : _at)..end];
        if (!int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            Refuse("invalid escape sequence", pattern[(_at - 2)..]);
            return;
        }

        _cannot |= code > 0xffff;
        _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{code & 0xffff:x4}");
        _at = isBraced ? end + 1 : end;
    }

    private void Class()
    {
        var start = _at++;
        _text.Append('[');
        if (_at < pattern.Length && pattern[_at] == '^')
        {
            _text.Append('^');
            _at++;
        }

        for (var first = true; _at < pattern.Length && (first || pattern[_at] != ']') && _mistake is null; first = false)
        {
            if (pattern.AsSpan(_at).StartsWith("[:", StringComparison.Ordinal) && Posix()) continue;
            if (pattern[_at] == '\\') Escape(inClass: true);
            else ClassCharacter();
        }

        if (_at >= pattern.Length) Refuse("missing closing ]", pattern[start..]);
        _text.Append(']');
        _at++;
    }

    private void ClassCharacter()
    {
        var c = pattern[_at++];
        // A hyphen before a bracket would take away characters in .NET.
        if (c is '[' or ']' || (c == '-' && _at < pattern.Length && pattern[_at] is '[' or ']')) _text.Append('\\');
        _text.Append(c);
        if (c != '-' && _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] is not (']' or '\\' or '[') && pattern[_at + 1] < c)
        {
            Refuse("invalid character class range", pattern[(_at - 1)..(_at + 2)]);
        }
    }

    private bool Posix()
    {
        var end = pattern.IndexOf(":]", _at, StringComparison.Ordinal);
        if (end < 0) return false;
        var name = pattern[(_at + 2)..end];
        var inner = Re2Classes.Posix(name.TrimStart('^'));
        if (inner is null) Refuse("invalid character class range", $"[:{name}:]");
        _cannot |= name.StartsWith('^');
        _text.Append(inner);
        _at = end + 2;
        return true;
    }

    private void Refuse(string reason, string what) => _mistake ??= $"error parsing regexp: {reason}: `{what}`";
}
