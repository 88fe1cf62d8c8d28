namespace KubeLabs.Grading;

/// <summary>How YAML is written.</summary>
internal enum YamlStyle
{
    /// <summary>Blocks, plain words.</summary>
    Plain,

    /// <summary>Blocks, every text and every key in single quotes.</summary>
    Quoted,

    /// <summary>Braces and brackets.</summary>
    Flow,

    /// <summary>Blocks with a comment above and behind every line.</summary>
    Commented,
}
