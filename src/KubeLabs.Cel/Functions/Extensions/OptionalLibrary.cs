namespace KubeLabs.Cel;

/// <summary>Optionals; <c>or</c> and <c>orValue</c> are evaluated by the plan, which leaves out what is not needed.</summary>
internal static class OptionalLibrary
{
    private static readonly CelType _v = CelType.Parameter("V");
    private static readonly CelType _optional = CelType.OptionalOf(_v);
    private static readonly CelType _list = CelType.ListOf(_v);

    public static IEnumerable<CelFunction> Functions =>
    [
        new("optional.of", CelOverload.Global("optional_of", [_v], _optional, (_, a) => CelOptional.Of(a[0]))),
        new("optional.ofNonZeroValue", CelOverload.Global("optional_ofNonZeroValue", [_v], _optional,
            (_, a) => IsZero(a[0]) ? CelOptional.None : CelOptional.Of(a[0]))),
        new("optional.none", CelOverload.Global("optional_none", [], _optional, (_, _) => CelOptional.None)),
        new("value", CelOverload.Member("optional_value", [_optional], _v,
            (_, a) => ((CelOptional)a[0]).Value ?? new CelError("optional.none() dereference"))),
        new("hasValue", CelOverload.Member("optional_hasValue", [_optional], CelType.Bool,
            (_, a) => CelBool.Of(((CelOptional)a[0]).Value is not null))),
        new("or", CelOverload.Member("optional_or_optional", [_optional, _optional], _optional, (_, _) => CelError.NoSuchOverload)),
        new("orValue", CelOverload.Member("optional_orValue_value", [_optional, _v], _v, (_, _) => CelError.NoSuchOverload)),
        new("first", CelOverload.Member("list_first", [_list], _optional, (_, a) => At(a.List(0), 0))),
        new("last", CelOverload.Member("list_last", [_list], _optional, (_, a) => At(a.List(0), a.List(0).Count - 1))),
        new("optional.unwrap", CelOverload.Global("optional_unwrap", [CelType.ListOf(_optional)], _list, Unwrap)),
        new("unwrapOpt", CelOverload.Member("optional_unwrapOpt", [CelType.ListOf(_optional)], _list, Unwrap)),
    ];

    private static CelOptional At(CelList list, int index) => list.Count == 0 ? CelOptional.None : CelOptional.Of(list[index]);

    private static CelValue Unwrap(CelContext context, CelValue[] arguments)
    {
        var list = arguments.List(0);
        List<CelValue> values = [];
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelOptional optional)
                return Results.Error($"value {Display.Plain(list[i])} is not optional");
            if (optional.Value is not null)
                values.Add(optional.Value);
        }

        return CelList.Of(values);
    }

    private static bool IsZero(CelValue value) => value switch
    {
        CelNull => true,
        CelBool flag => !flag.Value,
        CelInt number => number.Value == 0,
        CelUint number => number.Value == 0,
        CelDouble number => number.Value == 0,
        CelDuration duration => duration.Nanoseconds == 0,
        CelString or CelBytes or CelList or CelMap => value.Size == 0,
        CelOptional optional => optional.Value is null || IsZero(optional.Value),
        _ => false,
    };
}
