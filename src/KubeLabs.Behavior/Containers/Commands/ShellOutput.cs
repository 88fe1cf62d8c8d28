namespace KubeLabs.Behavior;

/// <summary>A file that a command's standard output goes to.</summary>
/// <param name="File">The file as it was written.</param>
/// <param name="IsAppended">Whether what is there stays (<c>&gt;&gt;</c>).</param>
public sealed record ShellOutput(string File, bool IsAppended);
