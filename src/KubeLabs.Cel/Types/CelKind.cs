namespace KubeLabs.Cel;

/// <summary>What sort of type a <see cref="CelType"/> is.</summary>
public enum CelKind
{
    /// <summary>Known only when the expression runs.</summary>
    Dyn,

    /// <summary>The type of a part that did not check; everything fits it, so that one mistake is told once.</summary>
    Error,

    /// <summary>A type variable of a function's signature.</summary>
    Parameter,

    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A signed integer of 64 bits.</summary>
    Int,

    /// <summary>An unsigned integer of 64 bits.</summary>
    Uint,

    /// <summary>An IEEE 754 number of 64 bits.</summary>
    Double,

    /// <summary>A sequence of Unicode code points.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A length of time, in nanoseconds.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A list of one element type.</summary>
    List,

    /// <summary>A map from one key type to one value type.</summary>
    Map,

    /// <summary>A type as a value.</summary>
    Type,

    /// <summary>An object with declared fields.</summary>
    Object,

    /// <summary>A type of a library, known by its name: an IP address, an optional.</summary>
    Opaque,
}
