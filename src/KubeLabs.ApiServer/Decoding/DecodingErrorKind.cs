namespace KubeLabs.ApiServer;

/// <summary>What is wrong with a field's shape.</summary>
public enum DecodingErrorKind
{
    /// <summary>The type has no such field.</summary>
    UnknownField,

    /// <summary>The value is not of the field's type, or its text cannot be parsed.</summary>
    TypeMismatch,
}
