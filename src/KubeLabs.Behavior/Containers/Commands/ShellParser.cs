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
    private readonly List<ShellToken> _words = [];
    private readonly List<ShellOutput> _outputs = [];

    private string _redirection = "";

    public ImmutableArray<ShellCommand> Read()
    {
        // The lexer goes no further than it is asked: a variable that a command sets is known to the next one.
        foreach (var token in new ShellLexer(script, scope.Find).Read()) Take(token);
        End();
        // Nothing of a script that the shell cannot read is run.
        return _nesting.IsWhole ? _commands.ToImmutable() : [];
    }

    private void Take(ShellToken token)
    {
        if (_redirection.Length > 0 && !token.IsOperator) Redirect(_redirection, token.Text);
        else if (!token.IsOperator) _words.Add(token);
        else if (!IsRedirection(token.Text)) End();
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

    private void End()
    {
        if (_words.Count == 0 && _outputs.Count == 0) return;
        var words = Strip(_words);
        _words.Clear();
        ImmutableArray<ShellOutput> outputs = [.. _outputs];
        _outputs.Clear();
        if (words is ["cd", _]) scope.ChangeFolder(words[1]);
        else if (!words.IsEmpty && !outputs.IsEmpty) _commands.Add(new(words, outputs, scope.Folder));
        else if (!words.IsEmpty) _commands.AddRange(ShellReader.Read(words, scope, depth));
        else if (!outputs.IsEmpty) _commands.Add(new([], outputs, scope.Folder));
    }

    private ImmutableArray<string> Strip(List<ShellToken> words)
    {
        var first = 0;
        while (first < words.Count && IsBefore(words[first])) first++;
        while (first < words.Count && _starters.Contains(words[first].Text))
        {
            first++;
            while (first < words.Count && (words[first].Text.StartsWith('-') || Assignment(words[first]))) first++;
        }

        return [.. words.Skip(first).Select(word => word.Text)];
    }

    private bool IsBefore(ShellToken word)
    {
        var isKeyword = !word.IsQuoted && _keywords.Contains(word.Text);
        if (isKeyword || (!word.IsQuoted && _headed.Contains(word.Text))) _nesting.Take(word.Text);
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
