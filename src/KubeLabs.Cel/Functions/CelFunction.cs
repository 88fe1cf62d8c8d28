namespace KubeLabs.Cel;

/// <summary>What a function does with its arguments; the receiver is the first. Errors are returned, never thrown.</summary>
public delegate CelValue CelImplementation(CelContext context, CelValue[] arguments);

/// <summary>A function and the ways in which it can be called.</summary>
public sealed class CelFunction(string name, params IReadOnlyList<CelOverload> overloads)
{
    /// <summary>The name; with its namespace, as in <c>ip.isCanonical</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The ways in which it can be called.</summary>
    public IReadOnlyList<CelOverload> Overloads { get; } = overloads;
}

/// <summary>One way to call a function.</summary>
public sealed class CelOverload
{
    private CelOverload(string id, bool isMember, IReadOnlyList<CelType> parameters, CelType result, CelImplementation apply)
    {
        Id = id;
        IsMember = isMember;
        Parameters = parameters;
        Result = result;
        Apply = apply;
    }

    /// <summary>The name of this overload, unique among all.</summary>
    public string Id { get; }

    /// <summary>Whether it is called on a receiver, <c>x.f(y)</c>.</summary>
    public bool IsMember { get; }

    /// <summary>The types of the arguments, the receiver first.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>The type of the result.</summary>
    public CelType Result { get; }

    internal CelImplementation Apply { get; }

    /// <summary>An overload called as <c>f(x, y)</c>.</summary>
    public static CelOverload Global(string id, IReadOnlyList<CelType> parameters, CelType result, CelImplementation apply) =>
        new(id, false, parameters, result, apply);

    /// <summary>An overload called as <c>x.f(y)</c>.</summary>
    public static CelOverload Member(string id, IReadOnlyList<CelType> parameters, CelType result, CelImplementation apply) =>
        new(id, true, parameters, result, apply);

    /// <summary>Whether values at run time are of the types of the parameters, inner types left aside.</summary>
    internal bool Fits(CelValue[] arguments)
    {
        if (arguments.Length != Parameters.Count)
            return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Fits(Parameters[i], arguments[i]))
                return false;
        }

        return true;
    }

    private static bool Fits(CelType type, CelValue value) => type.Kind switch
    {
        CelKind.Dyn or CelKind.Parameter or CelKind.Error => true,
        CelKind.Opaque or CelKind.Object => value.Type.Name == type.Name,
        _ => value.Type.Kind == type.Kind,
    };
}
