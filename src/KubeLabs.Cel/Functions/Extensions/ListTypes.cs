namespace KubeLabs.Cel;

/// <summary>The element types for which the libraries of lists have overloads.</summary>
internal static class ListTypes
{
    public static CelType[] Comparable { get; } =
    [
        CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes,
    ];

    /// <summary>The types that have a sum, with the sum of no element.</summary>
    public static (CelType Type, CelValue Zero)[] Summable { get; } =
    [
        (CelType.Int, CelInt.Of(0)), (CelType.Uint, new CelUint(0)), (CelType.Double, new CelDouble(0)), (CelType.Duration, new CelDuration(0)),
    ];
}
