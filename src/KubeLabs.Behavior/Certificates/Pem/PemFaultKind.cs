namespace KubeLabs.Behavior;

/// <summary>Why a line <c>-----BEGIN …</c> does not begin a readable block.</summary>
internal enum PemFaultKind
{
    /// <summary>More stands on the line than the label: line ends were lost.</summary>
    LinesJoined,

    /// <summary>No END line follows, or the next block begins before it.</summary>
    NoEnd,

    /// <summary>The END line names another label.</summary>
    OtherEnd,

    /// <summary>What stands between is not base64.</summary>
    NotBase64,

    /// <summary>A blank line between the lines of base64: Go skips it, OpenSSL refuses the block.</summary>
    BlankLine,

    /// <summary>White space or a byte order mark stands before <c>-----BEGIN</c>.</summary>
    NotAtLineStart,

    /// <summary>More blocks than any certificate chain has.</summary>
    TooMany,
}
