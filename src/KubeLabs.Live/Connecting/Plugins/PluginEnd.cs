namespace KubeLabs.Live;

/// <summary>How a run of a credential plugin ended.</summary>
internal enum PluginEnd
{
    /// <summary>By itself, with an exit status.</summary>
    Exited,

    /// <summary>There is no such command.</summary>
    Missing,

    /// <summary>The system would not start it.</summary>
    NotStarted,

    /// <summary>It took too long and was ended.</summary>
    TimedOut,

    /// <summary>It wrote more than any credential is, and was ended.</summary>
    TooMuch,
}
