namespace KubeLabs.Behavior;

/// <summary>
/// Follows the compound commands of a script: <c>if … then … fi</c>, <c>while … do … done</c>, <c>{ … }</c>. A shell runs nothing of a
/// script whose words do not close what they open. Source: POSIX, "Shell Command Language", compound commands.
/// </summary>
internal sealed class ShellNesting
{
    private readonly Stack<string> _awaited = new();

    /// <summary>Whether a word stood where it cannot.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether all that was opened is closed.</summary>
    public bool IsWhole => !IsBroken && _awaited.Count == 0;

    /// <summary>How many compound commands are open.</summary>
    public int Depth => _awaited.Count;

    /// <summary>A keyword at the beginning of a command.</summary>
    public void Take(string word)
    {
        switch (word)
        {
            case "while" or "until" or "for" or "select": _awaited.Push("do"); break;
            case "if": _awaited.Push("then"); break;
            case "case": _awaited.Push("esac"); break;
            case "{": _awaited.Push("}"); break;
            case "do": Replace("do", "done"); break;
            case "then": Replace("then", "fi"); break;
            case "elif": Replace("fi", "then"); break;
            case "else": Replace("fi", "fi"); break;
            case "done" or "fi" or "esac" or "}": Close(word); break;
            default: break;
        }
    }

    private void Replace(string awaited, string next)
    {
        Close(awaited);
        _awaited.Push(next);
    }

    private void Close(string word) => IsBroken |= !_awaited.TryPop(out var awaited) || awaited != word;
}
