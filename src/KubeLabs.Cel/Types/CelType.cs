namespace KubeLabs.Cel;

/// <summary>A type of the language, as the checker knows it. Types are compared by <see cref="Same"/>.</summary>
public class CelType
{
    /// <summary>Known only at run time.</summary>
    public static readonly CelType Dyn = new(CelKind.Dyn, "dyn");

    /// <summary>The type of <c>null</c>.</summary>
    public static readonly CelType Null = new(CelKind.Null, "null_type");

    /// <summary>True or false.</summary>
    public static readonly CelType Bool = new(CelKind.Bool, "bool");

    /// <summary>A signed integer of 64 bits.</summary>
    public static readonly CelType Int = new(CelKind.Int, "int");

    /// <summary>An unsigned integer of 64 bits.</summary>
    public static readonly CelType Uint = new(CelKind.Uint, "uint");

    /// <summary>A floating-point number.</summary>
    public static readonly CelType Double = new(CelKind.Double, "double");

    /// <summary>Text.</summary>
    public static readonly CelType String = new(CelKind.String, "string");

    /// <summary>Bytes.</summary>
    public static readonly CelType Bytes = new(CelKind.Bytes, "bytes");

    /// <summary>A length of time.</summary>
    public static readonly CelType Duration = new(CelKind.Duration, "google.protobuf.Duration");

    /// <summary>A point in time.</summary>
    public static readonly CelType Timestamp = new(CelKind.Timestamp, "google.protobuf.Timestamp");

    // A macro over a macro can name a type twice within the next, which doubles it: beyond this it is dyn.
    private const int HeaviestWeight = 256;
    private readonly int _weight;

    internal static readonly CelType Error = new(CelKind.Error, "!error!");
    internal static readonly CelType Type = new(CelKind.Type, "type");
    internal static readonly CelType AnyList = ListOf(Dyn);
    internal static readonly CelType AnyMap = MapOf(Dyn, Dyn);
    internal static readonly CelType AnyOptional = OptionalOf(Dyn);

    private protected CelType(CelKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters;
        _weight = 1 + parameters.Sum(parameter => parameter._weight);
    }

    /// <summary>What sort of type this is.</summary>
    public CelKind Kind { get; }

    /// <summary>The name, as <c>type(x)</c> prints it: <c>int</c>, <c>list</c>, <c>net.IP</c>.</summary>
    public string Name { get; }

    /// <summary>The types inside: of a list its element, of a map its key and value.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    internal bool IsDyn => Kind == CelKind.Dyn;

    internal bool IsDynOrError => Kind is CelKind.Dyn or CelKind.Error;

    internal bool IsOptional => Kind == CelKind.Opaque && Name == "optional_type";

    /// <summary>A list of elements of one type.</summary>
    public static CelType ListOf(CelType element) => Bounded(new CelType(CelKind.List, "list", element));

    /// <summary>A map from keys of one type to values of another.</summary>
    public static CelType MapOf(CelType key, CelType value) => Bounded(new CelType(CelKind.Map, "map", key, value));

    /// <summary>A value that may be absent.</summary>
    public static CelType OptionalOf(CelType value) => Bounded(new CelType(CelKind.Opaque, "optional_type", value));

    /// <summary>A type of a library or of the host, known by its name.</summary>
    public static CelType Opaque(string name) => new(CelKind.Opaque, name);

    /// <summary>A type variable of a function's signature; equal names in one signature are one variable.</summary>
    public static CelType Parameter(string name) => new(CelKind.Parameter, name);

    /// <summary>The type of a type as a value.</summary>
    public static CelType TypeOf(CelType type) => Bounded(new CelType(CelKind.Type, "type", type));

    /// <summary>Whether two types are the same, inner types included.</summary>
    public static bool Same(CelType left, CelType right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Kind != right.Kind || left.Name != right.Name || left.Parameters.Count != right.Parameters.Count)
            return false;
        for (var i = 0; i < left.Parameters.Count; i++)
        {
            if (!Same(left.Parameters[i], right.Parameters[i]))
                return false;
        }

        return true;
    }

    /// <summary>The type as error messages write it: <c>list(int)</c>, <c>map(string, dyn)</c>.</summary>
    public override string ToString() => TypeText.Of(this);

    internal CelType With(CelType[] parameters) => Bounded(new CelType(Kind, Name, parameters));

    private static CelType Bounded(CelType type) => type._weight > HeaviestWeight ? Dyn : type;
}
