namespace KubeLabs.Manifests;

/// <summary>What a path leads to, links followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or a link that leads nowhere.</summary>
    Missing,

    /// <summary>A file. Something that is neither file nor folder counts as one of length 0.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
