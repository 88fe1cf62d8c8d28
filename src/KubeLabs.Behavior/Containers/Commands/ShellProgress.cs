namespace KubeLabs.Behavior;

/// <summary>
/// Says how far a shell comes in a script: not beyond a loop without an end, <c>exec</c> of a program, <c>exit</c>, or a program that goes
/// on for ever. What only some run does (behind <c>&amp;&amp;</c> or in a branch) holds nothing up here.
/// </summary>
internal sealed class ShellProgress
{
    private readonly Stack<Loop> _loops = new();
    private bool _hasClosedEndless;
    private string _before = "";

    /// <summary>Whether nothing further is reached.</summary>
    public bool IsOver { get; private set; }

    /// <summary>A keyword at the beginning of a command.</summary>
    public void Take(string word)
    {
        if (word is "while" or "until" or "for" or "select") _loops.Push(new(word));
        else if (word == "do" && _loops.TryPeek(out var open)) open.IsInBody = true;
        else if (word == "done" && _loops.TryPop(out var closed)) _hasClosedEndless |= closed.IsEndless;
    }

    /// <summary>The end of a command.</summary>
    /// <param name="command">The command; without words where only keywords stood there.</param>
    /// <param name="end">The operator behind it.</param>
    /// <param name="isTop">Whether it stands in no compound command.</param>
    /// <param name="isExec">Whether it takes the place of the shell.</param>
    public void End(ShellCommand command, string end, bool isTop, bool isExec)
    {
        if (_loops.TryPeek(out var loop)) loop.Take(command);
        foreach (var outer in command.Program is "break" or "exit" or "return" || isExec ? _loops : []) outer.CanEnd = true;
        var isLast = _hasClosedEndless || isExec || command.Program == "exit" || GoesOn(command);
        if (isTop && end is not ("&" or "|" or "||") && _before is not ("&&" or "||" or "|")) IsOver |= isLast;
        if (isTop) _hasClosedEndless = false;
        if (end.Length > 0 && (end != "\n" || !command.Words.IsEmpty)) _before = end;
    }

    private static bool GoesOn(ShellCommand command) =>
        (command.Program == "sleep" && command.Arguments.Contains("infinity")) || !TailCommand.Followed(command).IsEmpty;

    private sealed class Loop(string word)
    {
        private int _conditions;
        private bool _isConstant;

        public bool IsInBody { get; set; }

        public bool CanEnd { get; set; }

        public bool IsEndless => _isConstant && _conditions == 1 && !CanEnd;

        public void Take(ShellCommand command)
        {
            if (IsInBody || command.Words.IsEmpty) return;
            _conditions++;
            _isConstant = word == "while" ? command.Program is "true" or ":" : word == "until" && command.Program == "false";
        }
    }
}
