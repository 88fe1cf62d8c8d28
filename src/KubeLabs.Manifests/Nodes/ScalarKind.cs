namespace KubeLabs.Manifests;

/// <summary>What a scalar is once it is resolved as JSON would hold it.</summary>
public enum ScalarKind
{
    /// <summary>null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number without a fraction, of any size.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent that leaves one.</summary>
    Float,

    /// <summary>A string.</summary>
    String,
}
