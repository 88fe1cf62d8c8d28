namespace KubeLabs.Manifests;

/// <summary>How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>The document is taken all the same.</summary>
    Warning,

    /// <summary>The document is refused.</summary>
    Error,
}
