namespace KubeLabs.ApiServer;

/// <summary>Reads JSON to find the first fault, with the words of Go's scanner. The nesting is counted on a stack of its own.</summary>
internal ref struct GoJsonScanner(ReadOnlySpan<byte> json, int deepest)
{
    private const string End = "unexpected end of JSON input";
    private readonly ReadOnlySpan<byte> _json = json;
    private readonly Stack<bool> _inObject = new();
    private int _at;

    /// <summary>The fault, or null for one whole value.</summary>
    public string? Document()
    {
        var fault = Value();
        while (fault is null && _inObject.Count > 0) fault = AfterValue();
        if (fault is not null) return fault;
        Skip();
        return _at == _json.Length ? null : Wrong("after top-level value");
    }

    // One scalar, or the start of a structure down to its first scalar.
    private string? Value()
    {
        while (true)
        {
            Skip();
            if (_at == _json.Length) return End;
            switch (_json[_at])
            {
                case (byte)'"': return Text();
                case (byte)'t': return Literal("true"u8);
                case (byte)'f': return Literal("false"u8);
                case (byte)'n': return Literal("null"u8);
                case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return Number();
                case (byte)'{' or (byte)'[':
                    if (_inObject.Count >= deepest) return "exceeded max depth";
                    var isObject = _json[_at++] == '{';
                    Skip();
                    if (_at == _json.Length) return End;
                    if (_json[_at] == (isObject ? '}' : ']'))
                    {
                        _at++;
                        return null;
                    }

                    _inObject.Push(isObject);
                    if (isObject && Key() is { } fault) return fault;
                    continue;
                default: return Wrong("looking for beginning of value");
            }
        }
    }

    private string? AfterValue()
    {
        var isObject = _inObject.Peek();
        Skip();
        if (_at == _json.Length) return End;
        var next = _json[_at];
        if (next == (isObject ? '}' : ']'))
        {
            _inObject.Pop();
            _at++;
            return null;
        }

        if (next != ',') return Wrong(isObject ? "after object key:value pair" : "after array element");
        _at++;
        return isObject && Key() is { } fault ? fault : Value();
    }

    private string? Key()
    {
        Skip();
        if (_at == _json.Length) return End;
        if (_json[_at] != '"') return Wrong("looking for beginning of object key string");
        if (Text() is { } fault) return fault;
        Skip();
        if (_at == _json.Length) return End;
        if (_json[_at] != ':') return Wrong("after object key");
        _at++;
        return null;
    }

    private string? Text()
    {
        for (_at++; _at < _json.Length; _at++)
        {
            if (_json[_at] == '"')
            {
                _at++;
                return null;
            }

            if (_json[_at] < 0x20) return Wrong("in string literal");
            if (_json[_at] == '\\' && Escape() is { } fault) return fault;
        }

        return End;
    }

    private string? Escape()
    {
        if (++_at == _json.Length) return End;
        if ("\"\\/bfnrt"u8.Contains(_json[_at])) return null;
        if (_json[_at] != 'u') return Wrong("in string escape code");
        for (var i = 0; i < 4; i++)
        {
            if (++_at == _json.Length) return End;
            if (!char.IsAsciiHexDigit((char)_json[_at])) return Wrong("in \\u hexadecimal character escape");
        }

        return null;
    }

    private string? Literal(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length; i++, _at++)
        {
            if (_at == _json.Length) return End;
            if (_json[_at] != word[i])
            {
                return Wrong($"in literal {System.Text.Encoding.ASCII.GetString(word)} (expecting '{(char)word[i]}')");
            }
        }

        return null;
    }

    private string? Number()
    {
        if (_json[_at] == '-') _at++;
        if (_at == _json.Length) return End;
        if (_json[_at] == '0') _at++;
        else if (!Digits()) return Wrong("in numeric literal");
        if (Is('.'))
        {
            _at++;
            if (!Digits()) return _at == _json.Length ? End : Wrong("after decimal point in numeric literal");
        }

        if (!Is('e') && !Is('E')) return null;
        _at++;
        if (Is('+') || Is('-')) _at++;
        return Digits() ? null : _at == _json.Length ? End : Wrong("in exponent of numeric literal");
    }

    private readonly bool Is(char c) => _at < _json.Length && _json[_at] == c;

    private bool Digits()
    {
        var start = _at;
        while (_at < _json.Length && char.IsAsciiDigit((char)_json[_at])) _at++;
        return _at > start;
    }

    private void Skip()
    {
        while (_at < _json.Length && " \t\r\n"u8.Contains(_json[_at])) _at++;
    }

    private readonly string Wrong(string where) => $"invalid character {GoJson.Quote(_json[_at])} {where}";
}
