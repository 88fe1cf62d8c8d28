namespace KubeLabs.Cel;

/// <summary>Type variables and what is known of them; tells whether one type can stand where another is asked for.</summary>
internal sealed class TypeMapping
{
    private readonly Dictionary<string, CelType> _types;

    public TypeMapping()
        : this(new Dictionary<string, CelType>(StringComparer.Ordinal))
    {
    }

    private TypeMapping(Dictionary<string, CelType> types) => _types = types;

    public TypeMapping Copy() => new(new Dictionary<string, CelType>(_types, StringComparer.Ordinal));

    /// <summary>Puts what is known in the place of variables; unknown ones become dyn where asked.</summary>
    public CelType Substitute(CelType type, bool toDyn)
    {
        if (type.Kind == CelKind.Parameter)
        {
            if (_types.TryGetValue(type.Name, out var known))
                return Substitute(known, toDyn);
            return toDyn ? CelType.Dyn : type;
        }

        return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Substitute(parameter, toDyn))]);
    }

    /// <summary>Whether the first type can stand for the second; what that says of variables is remembered, also where it cannot.</summary>
    public bool IsAssignable(CelType given, CelType asked)
    {
        if (asked.Kind == CelKind.Parameter)
        {
            var (valid, hasKnown) = TryBind(given, asked);
            if (valid)
                return true;
            if (hasKnown)
                return false;
        }

        if (given.Kind == CelKind.Parameter)
            return TryBind(asked, given).Valid;
        if (given.IsDynOrError || asked.IsDynOrError)
            return true;
        if (given.Kind == CelKind.Null || asked.Kind == CelKind.Null)
            return IsNullable(given) && IsNullable(asked);
        if (given.Kind != asked.Kind || given.Name != asked.Name)
            return false;
        return given.Kind == CelKind.Type || AreAssignable(given.Parameters, asked.Parameters);
    }

    public bool AreAssignable(IReadOnlyList<CelType> given, IReadOnlyList<CelType> asked)
    {
        if (given.Count != asked.Count)
            return false;
        for (var i = 0; i < given.Count; i++)
        {
            if (!IsAssignable(given[i], asked[i]))
                return false;
        }

        return true;
    }

    /// <summary>Of two types of which one can stand for the other, the one that says less.</summary>
    public static CelType MostGeneral(CelType left, CelType right) => SaysNoMore(left, right) ? left : right;

    private static bool IsNullable(CelType type) =>
        type.Kind is CelKind.Null or CelKind.Opaque or CelKind.Object or CelKind.Duration or CelKind.Timestamp;

    private static bool SaysNoMore(CelType left, CelType right)
    {
        if (left.IsDyn || left.Kind == CelKind.Parameter)
            return true;
        if (right.IsDyn || right.Kind == CelKind.Parameter || left.Kind != right.Kind)
            return false;
        if (left.Kind == CelKind.Type)
            return true;
        if (left.Name != right.Name || left.Parameters.Count != right.Parameters.Count)
            return false;
        return left.Parameters.Zip(right.Parameters).All(pair => SaysNoMore(pair.First, pair.Second));
    }

    private (bool Valid, bool HasKnown) TryBind(CelType type, CelType variable)
    {
        if (CelType.Same(type, variable))
            return (true, true);
        if (_types.TryGetValue(variable.Name, out var known))
        {
            if (CelType.Same(type, known))
                return (true, true);
            if (!IsAssignable(type, known))
                return (false, true);
            var general = MostGeneral(type, known);
            if (!Mentions(general, variable))
                _types[variable.Name] = general;
            return (true, true);
        }

        if (Mentions(type, variable))
            return (false, false);
        _types[variable.Name] = type;
        return (true, false);
    }

    private bool Mentions(CelType type, CelType variable)
    {
        if (type.Kind != CelKind.Parameter)
            return type.Parameters.Any(parameter => Mentions(parameter, variable));
        return type.Name == variable.Name || (_types.TryGetValue(type.Name, out var known) && Mentions(known, variable));
    }
}
