namespace KubeLabs.Cli;

/// <summary>The exit statuses.</summary>
internal static class ExitStatus
{
    /// <summary>Passed, accepted, done.</summary>
    public const int Done = 0;

    /// <summary>Not passed, refused: whatever is inside of a path that exists.</summary>
    public const int NotPassed = 1;

    /// <summary>The command line is wrong, or an exercise is.</summary>
    public const int Usage = 2;

    /// <summary>Nobody could judge: KubeLabs, the machine or the cluster failed.</summary>
    public const int Failure = 3;
}
