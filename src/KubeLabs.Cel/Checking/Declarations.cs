namespace KubeLabs.Cel;

/// <summary>The names that an expression can use.</summary>
internal sealed class Declarations(IReadOnlyDictionary<string, CelType> variables, FunctionTable functions)
{
    private static readonly Dictionary<string, CelType> _types = new(StringComparer.Ordinal)
    {
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["double"] = CelType.Double,
        ["google.protobuf.Duration"] = CelType.Duration,
        ["int"] = CelType.Int,
        ["list"] = CelType.AnyList,
        ["map"] = CelType.AnyMap,
        ["null_type"] = CelType.Null,
        ["string"] = CelType.String,
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["type"] = CelType.Type,
        ["uint"] = CelType.Uint,
        ["optional_type"] = CelType.AnyOptional,
        ["net.IP"] = CelTypes.Ip,
        ["net.CIDR"] = CelTypes.Cidr,
        ["kubernetes.Quantity"] = CelTypes.Quantity,
        ["kubernetes.URL"] = CelTypes.Url,
        ["kubernetes.NamedFormat"] = CelTypes.Format,
        ["kubernetes.Semver"] = CelTypes.Semver,
    };

    /// <summary>The type of a variable; null where there is none.</summary>
    public CelType? Variable(string name) => variables.GetValueOrDefault(name);

    /// <summary>The type that a name means; null where it means none.</summary>
    public static CelType? Type(string name) => _types.GetValueOrDefault(name);

    public CelFunction? Function(string name) => functions.Find(name.TrimStart('.'));

    /// <summary>The dotted name that an expression spells, as <c>a.b.c</c>; null where it is anything else.</summary>
    public static string? QualifiedName(Expr expression) => expression switch
    {
        IdentExpr ident => ident.Name.TrimStart('.'),
        SelectExpr { Kind: SelectKind.Value } select when QualifiedName(select.Operand) is { } prefix => $"{prefix}.{select.Field}",
        _ => null,
    };

    /// <summary>The first name of a dotted one.</summary>
    public static string? Root(Expr expression) => expression switch
    {
        IdentExpr ident => ident.Name,
        SelectExpr select => Root(select.Operand),
        _ => null,
    };
}
