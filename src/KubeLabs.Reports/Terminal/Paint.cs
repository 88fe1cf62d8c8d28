namespace KubeLabs.Reports;

/// <summary>The colours of a terminal, as ANSI has them.</summary>
public enum Paint
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Heavier.</summary>
    Bold = 1,

    /// <summary>Fainter.</summary>
    Dim = 2,

    /// <summary>Wrong.</summary>
    Red = 31,

    /// <summary>Right.</summary>
    Green = 32,

    /// <summary>To be looked at.</summary>
    Yellow = 33,
}
