namespace KubeLabs.Cel;

/// <summary>A compiled expression, or what is wrong with it.</summary>
public sealed class CelCompilation
{
    internal CelCompilation(CelProgram? program, IReadOnlyList<CelIssue> issues)
    {
        Program = program;
        Issues = [.. issues.OrderBy(issue => issue.Line).ThenBy(issue => issue.Column)];
    }

    /// <summary>The program; null where something is wrong.</summary>
    public CelProgram? Program { get; }

    /// <summary>All that is wrong, by place.</summary>
    public IReadOnlyList<CelIssue> Issues { get; }

    /// <summary>All that is wrong, each with its line and caret, as cel-go prints it.</summary>
    public override string ToString() => string.Join('\n', Issues);
}
