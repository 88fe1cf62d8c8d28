using System.Text;

namespace KubeLabs.Behavior;

/// <summary>
/// Cuts a script of the POSIX shell into words and operators. What only running it would tell (the output of other commands) becomes
/// <see cref="Unknown"/>. Source: POSIX, "Shell Command Language", token recognition and quoting.
/// </summary>
internal sealed class ShellLexer(string script, Func<string, string?> find)
{
    /// <summary>Stands for a part of a word that nobody knows before.</summary>
    public const char Unknown = '\uFFFD';

    private readonly Queue<ShellToken> _tokens = new();
    private readonly StringBuilder _word = new();
    private bool _hasWord;
    private bool _isQuoted;
    private int _at;
    private string? _document;

    /// <summary>The tokens, each cut when it is asked for.</summary>
    public IEnumerable<ShellToken> Read()
    {
        while (_at < script.Length)
        {
            Step();
            while (_tokens.TryDequeue(out var token)) yield return token;
        }

        EndWord();
        while (_tokens.TryDequeue(out var token)) yield return token;
    }

    private void Step()
    {
        var current = script[_at];
        switch (current)
        {
            case ' ' or '\t' or '\r': EndWord(); _at++; break;
            case '#' when !_hasWord: SkipLine(); break;
            case '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>': Operator(current); break;
            case '\\': Escape(); break;
            case '\'': SingleQuoted(); break;
            case '"': DoubleQuoted(); break;
            case '$' or '`': Substitution(); break;
            default: Put(current); _at++; break;
        }
    }

    private void Put(char character)
    {
        _hasWord = true;
        _word.Append(character);
    }

    private void EndWord()
    {
        if (_hasWord) _tokens.Enqueue(new(_word.ToString(), false, _isQuoted));
        if (_hasWord && _document is "") _document = _word.ToString();
        _word.Clear();
        (_hasWord, _isQuoted) = (false, false);
    }

    private void SkipLine()
    {
        var end = script.IndexOf('\n', _at);
        _at = end < 0 ? script.Length : end;
    }

    private void Operator(char first)
    {
        // The number before a redirection says which stream; it is part of the operator.
        var stream = first is '<' or '>' && !_isQuoted && _word.Length == 1 && char.IsAsciiDigit(_word[0]) ? _word.ToString() : "";
        if (stream.Length > 0) (_hasWord, _) = (false, _word.Clear());
        EndWord();
        var start = _at++;
        while (_at < script.Length && _at - start < 3 && Continues(script[start.._at], script[_at])) _at++;
        var text = script[start.._at];
        _tokens.Enqueue(new(stream + text, true, false));
        if (text is "<<" or "<<-") _document = "";
        else if (first == '\n' && _document is { Length: > 0 }) SkipDocument(_document);
    }

    // The lines of a here-document are no commands.
    private void SkipDocument(string end)
    {
        _document = null;
        while (_at < script.Length)
        {
            var next = script.IndexOf('\n', _at);
            if (next < 0) next = script.Length;
            var line = script[_at..next].Trim();
            _at = Math.Min(next + 1, script.Length);
            if (line == end) return;
        }
    }

    private static bool Continues(string sofar, char next) => (sofar, next) switch
    {
        (";" or "&" or "|" or "<" or ">", _) when next == sofar[0] => true,
        ("|", '&') or ("&", '>') or (">" or "<", '&') or (">", '|') or ("<", '>') or ("&>", '>') or ("<<", '-' or '<') => true,
        _ => false,
    };

    private void Escape()
    {
        _at++;
        if (_at < script.Length && script[_at] != '\n')
        {
            Put(script[_at]);
            _isQuoted = true;
        }

        _at++;
    }

    private void SingleQuoted()
    {
        (_hasWord, _isQuoted) = (true, true);
        var end = script.IndexOf('\'', _at + 1);
        if (end < 0) end = script.Length;
        _word.Append(script, _at + 1, end - _at - 1);
        _at = end + 1;
    }

    private void DoubleQuoted()
    {
        (_hasWord, _isQuoted) = (true, true);
        _at++;
        while (_at < script.Length && script[_at] != '"')
        {
            if (script[_at] is '$' or '`')
            {
                Substitution();
                continue;
            }

            if (script[_at] == '\\' && _at + 1 < script.Length && script[_at + 1] is '$' or '`' or '"' or '\\') _at++;
            Put(script[_at++]);
        }

        _at++;
    }

    private void Substitution()
    {
        _hasWord = true;
        var (text, length) = ShellSubstitution.Read(script, _at, find);
        _word.Append(text);
        _at += length;
    }
}
