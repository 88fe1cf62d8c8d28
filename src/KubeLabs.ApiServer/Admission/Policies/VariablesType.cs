using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>The type of <c>variables</c>: a field for each variable that was compiled before.</summary>
internal sealed class VariablesType() : CelObjectType("kubernetes.variables")
{
    private readonly Dictionary<string, CelType> _fields = new(StringComparer.Ordinal);

    /// <summary>Declares a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of its expression; null where that does not compile.</param>
    public void Add(string name, CelType? type) => _fields[name] = type is null ? CelType.Dyn : Declared(type);

    /// <inheritdoc/>
    public override CelType? FindField(string name) => _fields.GetValueOrDefault(name);

    // Of types beyond the language's own the server knows nothing any more. Source: convertCelTypeToDeclType.
    private static CelType Declared(CelType type) => type.Kind switch
    {
        CelKind.List => CelType.ListOf(Declared(type.Parameters[0])),
        CelKind.Map => CelType.MapOf(Declared(type.Parameters[0]), Declared(type.Parameters[1])),
        CelKind.Bool or CelKind.Bytes or CelKind.Double or CelKind.Duration or CelKind.Int or CelKind.Null or CelKind.String
            or CelKind.Timestamp or CelKind.Uint => type,
        _ => CelType.Dyn,
    };
}
