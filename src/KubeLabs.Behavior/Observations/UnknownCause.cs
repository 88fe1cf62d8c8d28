namespace KubeLabs.Behavior;

/// <summary>Why something about a live cluster is not known.</summary>
public enum UnknownCause
{
    /// <summary>Whoever asks may not read it (403).</summary>
    Forbidden,

    /// <summary>The cluster serves no such kind, or not what was asked for (404 of the resource itself).</summary>
    NotServed,

    /// <summary>The time was over before the answer came.</summary>
    TimedOut,

    /// <summary>The cluster failed to answer, or its answer made no sense.</summary>
    Failed,
}
