using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Everything that a command touches outside of itself.</summary>
internal sealed record CommandContext
{
    /// <summary>Standard input, opened on first use.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Standard output: results alone.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: what went wrong, and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Whether someone sits at standard input who can be asked.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The columns of the terminal; asked only where there is one.</summary>
    public required Func<int?> Width { get; init; }

    /// <summary>The environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Files to read.</summary>
    public required IFileSystem Files { get; init; }

    /// <summary>Files to write.</summary>
    public required IFileStore Store { get; init; }

    /// <summary>The folder of the program.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The way to live clusters, made on first use.</summary>
    public required Func<CommandContext, ILiveClusters> Clusters { get; init; }

    /// <summary>A token that Ctrl-C cancels; whoever asks for it ends the run itself.</summary>
    public required Func<CancellationToken> Interruption { get; init; }

    /// <summary>The reader's language.</summary>
    public Language Language { get; init; }

    /// <summary>Whether colours may be used: on a terminal, and never against <c>NO_COLOR</c>.</summary>
    public bool HasColor => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The columns to wrap at; null where nobody looks at a terminal.</summary>
    public int? WrapWidth => IsTerminal ? Width() : null;

    /// <summary>Says what is wrong, and gives the status back to return it.</summary>
    public int Fail(int status, string english, string korean)
    {
        Error.WriteLine($"kubelabs: {Reports.TerminalText.Escape(Say(english, korean))}");
        return status;
    }

    /// <summary>Says what should be known, though it keeps nothing from being done.</summary>
    public void Warn(string english, string korean) =>
        Error.WriteLine($"kubelabs: {Reports.TerminalText.Escape(Say($"warning: {english}", $"경고: {korean}"))}");

    /// <summary>Adds a line of advice to what is wrong.</summary>
    public void Advise(string english, string korean) => Error.WriteLine($"  {Reports.TerminalText.Escape(Say(english, korean))}");

    /// <summary>The text in the reader's language.</summary>
    public string Say(string english, string korean) => Language == Language.Korean ? korean : english;
}
