namespace KubeLabs.ApiServer;

/// <summary>What a field of the API holds.</summary>
public enum FieldKind
{
    /// <summary>Anything: JSON as it is.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A floating-point number.</summary>
    Number,

    /// <summary>Bytes, as base64.</summary>
    Bytes,

    /// <summary>A time, RFC 3339.</summary>
    Time,

    /// <summary>A time with microseconds.</summary>
    MicroTime,

    /// <summary>A quantity: a string or a number.</summary>
    Quantity,

    /// <summary>A port or a percentage: an integer or a string.</summary>
    IntOrString,

    /// <summary>An object with fields of its own.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A map from names to values of one type.</summary>
    Map,

    /// <summary>An object that is kept as it is: a patch, an embedded manifest.</summary>
    RawObject,
}
