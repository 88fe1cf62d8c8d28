namespace KubeLabs.Cli;

/// <summary>A file on its way. Disposed without a commit it leaves no trace, and what was there stays.</summary>
internal interface IPendingFile : IDisposable
{
    /// <summary>What is written.</summary>
    Stream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    void Commit();
}
