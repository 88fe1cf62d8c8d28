namespace KubeLabs.Live;

/// <summary>Why a file could not be read.</summary>
internal enum FileTrouble
{
    /// <summary>It is there and can be read.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is no file, or may not be read.</summary>
    Unreadable,

    /// <summary>It is larger than any file of its purpose.</summary>
    TooLarge,
}
