namespace KubeLabs.Cel;

/// <summary>The operators: what the checker knows of them. How they are evaluated is in the plan, beside their nodes.</summary>
internal static class OperatorLibrary
{
    private static readonly CelType _a = CelType.Parameter("A");
    private static readonly CelType _b = CelType.Parameter("B");
    private static readonly CelType _listOfA = CelType.ListOf(_a);
    private static readonly CelType _mapOfAb = CelType.MapOf(_a, _b);
    private static readonly CelType _optionalOfB = CelType.OptionalOf(_b);

    private static readonly (string Name, CelType Type)[] _ordered =
    [
        ("bool", CelType.Bool), ("int64", CelType.Int), ("uint64", CelType.Uint), ("double", CelType.Double), ("string", CelType.String),
        ("bytes", CelType.Bytes), ("timestamp", CelType.Timestamp), ("duration", CelType.Duration),
    ];

    public static IEnumerable<CelFunction> Functions =>
    [
        new(Operators.Conditional, Typed("conditional", [CelType.Bool, _a, _a], _a)),
        new(Operators.And, Typed("logical_and", [CelType.Bool, CelType.Bool], CelType.Bool)),
        new(Operators.Or, Typed("logical_or", [CelType.Bool, CelType.Bool], CelType.Bool)),
        new(Operators.Not, Typed("logical_not", [CelType.Bool], CelType.Bool)),
        new(Operators.Equal, Typed("equals", [_a, _a], CelType.Bool)),
        new(Operators.NotEqual, Typed("not_equals", [_a, _a], CelType.Bool)),
        Order(Operators.Less, "less"),
        Order(Operators.LessOrEqual, "less_equals"),
        Order(Operators.Greater, "greater"),
        Order(Operators.GreaterOrEqual, "greater_equals"),
        new(Operators.Add,
        [
            Same("add_bytes", CelType.Bytes), Same("add_double", CelType.Double), Same("add_duration_duration", CelType.Duration),
            Typed("add_duration_timestamp", [CelType.Duration, CelType.Timestamp], CelType.Timestamp),
            Typed("add_timestamp_duration", [CelType.Timestamp, CelType.Duration], CelType.Timestamp),
            Same("add_int64", CelType.Int), Same("add_list", _listOfA), Same("add_string", CelType.String), Same("add_uint64", CelType.Uint),
        ]),
        new(Operators.Subtract,
        [
            Same("subtract_double", CelType.Double), Same("subtract_duration_duration", CelType.Duration), Same("subtract_int64", CelType.Int),
            Typed("subtract_timestamp_duration", [CelType.Timestamp, CelType.Duration], CelType.Timestamp),
            Typed("subtract_timestamp_timestamp", [CelType.Timestamp, CelType.Timestamp], CelType.Duration),
            Same("subtract_uint64", CelType.Uint),
        ]),
        new(Operators.Multiply, Same("multiply_double", CelType.Double), Same("multiply_int64", CelType.Int), Same("multiply_uint64", CelType.Uint)),
        new(Operators.Divide, Same("divide_double", CelType.Double), Same("divide_int64", CelType.Int), Same("divide_uint64", CelType.Uint)),
        new(Operators.Modulo, Same("modulo_int64", CelType.Int), Same("modulo_uint64", CelType.Uint)),
        new(Operators.Negate,
            Typed("negate_double", [CelType.Double], CelType.Double),
            Typed("negate_int64", [CelType.Int], CelType.Int)),
        new(Operators.In, Typed("in_list", [_a, _listOfA], CelType.Bool), Typed("in_map", [_a, _mapOfAb], CelType.Bool)),
        new(Operators.Index,
            Typed("index_list", [CelType.ListOf(_b), CelType.Int], _b),
            Typed("index_map", [_mapOfAb, _a], _b),
            Typed("optional_list_index_int", [CelType.OptionalOf(CelType.ListOf(_b)), CelType.Int], _optionalOfB),
            Typed("optional_map_index_value", [CelType.OptionalOf(_mapOfAb), _a], _optionalOfB)),
        new(Operators.OptionalIndex,
            Typed("list_optindex_optional_int", [CelType.ListOf(_b), CelType.Int], _optionalOfB),
            Typed("optional_list_optindex_optional_int", [CelType.OptionalOf(CelType.ListOf(_b)), CelType.Int], _optionalOfB),
            Typed("map_optindex_optional_value", [_mapOfAb, _a], _optionalOfB),
            Typed("optional_map_optindex_optional_value", [CelType.OptionalOf(_mapOfAb), _a], _optionalOfB)),
    ];

    private static CelFunction Order(string name, string id) => new(name, [.. Overloads(id)]);

    private static IEnumerable<CelOverload> Overloads(string id)
    {
        foreach (var (name, type) in _ordered)
            yield return Typed($"{id}_{name}", [type, type], CelType.Bool);
        foreach (var (left, leftType) in _ordered[1..4])
        {
            foreach (var (right, rightType) in _ordered[1..4])
            {
                if (left != right)
                    yield return Typed($"{id}_{left}_{right}", [leftType, rightType], CelType.Bool);
            }
        }
    }

    private static CelOverload Same(string id, CelType type) => Typed(id, [type, type], type);

    private static CelOverload Typed(string id, CelType[] parameters, CelType result) =>
        CelOverload.Global(id, parameters, result, (_, _) => CelError.NoSuchOverload);
}
