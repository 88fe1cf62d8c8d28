namespace KubeLabs.Cel;

/// <summary>Kubernetes' functions on quantities.</summary>
internal static class QuantityLibrary
{
    private const string ParseMessage =
        @"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    public static IEnumerable<CelFunction> Functions =>
    [
        new("quantity", CelOverload.Global("string_to_quantity", [CelType.String], CelTypes.Quantity, (_, a) => Read(a.Text(0)))),
        new("isQuantity", CelOverload.Global("is_quantity_string", [CelType.String], CelType.Bool,
            (_, a) => CelBool.Of(Read(a.Text(0)) is CelQuantity))),
        new("sign", CelOverload.Global("quantity_sign", [CelTypes.Quantity], CelType.Int, (_, a) => CelInt.Of(Math.Sign(Of(a, 0))))),
        new("isGreaterThan", Compared("quantity_is_greater_than", CelType.Bool, order => CelBool.Of(order > 0))),
        new("isLessThan", Compared("quantity_is_less_than", CelType.Bool, order => CelBool.Of(order < 0))),
        new("compareTo", Compared("quantity_compare_to", CelType.Int, order => CelInt.Of(order))),
        new("asApproximateFloat", Member("quantity_get_float", [], CelType.Double, (_, a) => new CelDouble((double)Of(a, 0)))),
        new("asInteger", Member("quantity_get_int", [], CelType.Int,
            (_, a) => Whole(Of(a, 0)) is { } whole ? CelInt.Of(whole) : new CelError("cannot convert value to integer"))),
        new("isInteger", Member("quantity_is_integer", [], CelType.Bool, (_, a) => CelBool.Of(Whole(Of(a, 0)) is not null))),
        new("add",
            Member("quantity_add", [CelTypes.Quantity], CelTypes.Quantity, (_, a) => Bounded(Of(a, 0) + Of(a, 1))),
            Member("quantity_add_int", [CelType.Int], CelTypes.Quantity, (_, a) => Bounded(Of(a, 0) + a.Int(1)))),
        new("sub",
            Member("quantity_sub", [CelTypes.Quantity], CelTypes.Quantity, (_, a) => Bounded(Of(a, 0) - Of(a, 1))),
            Member("quantity_sub_int", [CelType.Int], CelTypes.Quantity, (_, a) => Bounded(Of(a, 0) - a.Int(1)))),
    ];

    private static CelValue Read(string text) =>
        QuantityText.Read(text) is { } value ? new CelQuantity(value) : new CelError(ParseMessage);

    private static decimal Of(CelValue[] arguments, int index) => ((CelQuantity)arguments[index]).Value;

    private static CelQuantity Bounded(decimal value) => new(Math.Clamp(value, -QuantityText.Largest, QuantityText.Largest));

    private static long? Whole(decimal value) =>
        value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    private static CelOverload Compared(string id, CelType result, Func<int, CelValue> apply) =>
        Member(id, [CelTypes.Quantity], result, (_, a) => apply(Of(a, 0).CompareTo(Of(a, 1))));

    private static CelOverload Member(string id, CelType[] parameters, CelType result, CelImplementation apply) =>
        CelOverload.Member(id, [CelTypes.Quantity, .. parameters], result, apply);
}

/// <summary>A quantity as a value.</summary>
internal sealed class CelQuantity(decimal value) : CelOpaque(CelTypes.Quantity)
{
    public decimal Value { get; } = value;

    public override bool Same(CelOpaque other) => ((CelQuantity)other).Value == Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
