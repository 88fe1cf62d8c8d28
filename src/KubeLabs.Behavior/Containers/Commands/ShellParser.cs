using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// Puts the tokens of a script together to simple commands: keywords, assignments and programs that only start others are taken away.
/// </summary>
internal sealed class ShellParser(string script, ShellScope scope, int depth)
{
    private static readonly string[] _keywords =
        ["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac", "!", "{", "}", "time"];

    // Words of their own stand behind these: no command begins there.
    private static readonly string[] _headed = ["for", "case", "select"];

    private static readonly string[] _starters = ["exec", "nohup", "command", "builtin", "setsid", "env", "busybox", "stdbuf", "nice"];

    private readonly ImmutableArray<ShellCommand>.Builder _commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly ShellNesting _nesting = new();
    private readonly ShellProgress _progress = new();
    private readonly List<ShellToken> _words = [];
    private readonly List<ShellOutput> _outputs = [];

    private string _redirection = "";
    private int _groups;
    private int _listStart;
    private bool _isExec;
    private bool _isNested;

    public ImmutableArray<ShellCommand> Read()
    {
        // The lexer goes no further than it is asked: a variable that a command sets is known to the next one.
        foreach (var token in new ShellLexer(script, scope.Find).Read()) Take(token);
        End("");
        // Nothing of a script that the shell cannot read is run.
        return _nesting.IsWhole ? _commands.ToImmutable() : [];
    }

    private void Take(ShellToken token)
    {
        if (_redirection.Length > 0 && !token.IsOperator) Redirect(_redirection, token.Text);
        else if (!token.IsOperator) _words.Add(token);
        else if (!IsRedirection(token.Text)) End(token.Text);
        _redirection = token.IsOperator && IsRedirection(token.Text) ? token.Text : "";
    }

    private static bool IsRedirection(string text) =>
        text.Contains('<', StringComparison.Ordinal) || text.Contains('>', StringComparison.Ordinal);

    // Only standard output counts; what goes to another stream's number goes where that one goes.
    private void Redirect(string operation, string file)
    {
        var stream = char.IsAsciiDigit(operation[0]) ? operation[0] : '1';
        var arrow = operation.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (stream != '1' || arrow is not (">" or ">>" or ">|" or "&>" or "&>>")) return;
        _outputs.Add(new(file, arrow.EndsWith(">>", StringComparison.Ordinal)));
    }

    private void End(string end)
    {
        var words = Strip(_words);
        _words.Clear();
        ImmutableArray<ShellOutput> outputs = [.. _outputs];
        _outputs.Clear();
        var isNested = _isNested || _groups > 0;
        if (words is ["cd", _]) scope.ChangeFolder(words[1]);
        foreach (var command in Commands(words, outputs))
        {
            _commands.Add(command with
            {
                Operator = end,
                IsNested = isNested || command.IsNested,
                IsReached = !_progress.IsOver && command.IsReached,
            });
        }

        Close(words, end);
    }

    private ImmutableArray<ShellCommand> Commands(ImmutableArray<string> words, ImmutableArray<ShellOutput> outputs) =>
        words.IsEmpty && outputs.IsEmpty ? []
        : outputs.IsEmpty ? ShellReader.Read(words, scope, depth) : [new(words, outputs, scope.Folder)];

    // A list ends with ; or & or the line; what stands behind & is for the whole of it, its groups included.
    private void Close(ImmutableArray<string> words, string end)
    {
        _groups = Math.Max(0, _groups + (end == "(" ? 1 : end == ")" ? -1 : 0));
        var isTop = _groups == 0 && _nesting.Depth == 0;
        _progress.End(new(words, [], scope.Folder), end, isTop, _isExec);
        _isExec = false;
        if (!isTop || end is not (";" or "\n" or "&" or "")) return;
        for (var i = _listStart; i < _commands.Count && end == "&"; i++) _commands[i] = _commands[i] with { IsInBackground = true };
        (_listStart, _isNested) = (_commands.Count, false);
    }

    private ImmutableArray<string> Strip(List<ShellToken> words)
    {
        var first = 0;
        while (first < words.Count && IsBefore(words[first])) first++;
        while (first < words.Count && _starters.Contains(words[first].Text))
        {
            _isExec |= words[first++].Text == "exec" && first < words.Count;
            while (first < words.Count && (words[first].Text.StartsWith('-') || Assignment(words[first]))) first++;
        }

        return [.. words.Skip(first).Select(word => word.Text)];
    }

    private bool IsBefore(ShellToken word)
    {
        var isKeyword = !word.IsQuoted && _keywords.Contains(word.Text);
        if (isKeyword || (!word.IsQuoted && _headed.Contains(word.Text)))
        {
            _nesting.Take(word.Text);
            _progress.Take(word.Text);
            _isNested = true;
        }

        return isKeyword || word.Text is "export" or "local" or "readonly" || Assignment(word);
    }

    private bool Assignment(ShellToken word)
    {
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || char.IsAsciiDigit(word.Text[0])) return false;
        foreach (var character in word.Text.AsSpan(0, equals))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_') return false;
        }

        scope.Set(word.Text[..equals], word.Text[(equals + 1)..]);
        return true;
    }
}
