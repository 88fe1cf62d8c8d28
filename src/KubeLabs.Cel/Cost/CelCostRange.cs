namespace KubeLabs.Cel;

/// <summary>A range from the least to the most, of a cost or of a size; <see cref="ulong.MaxValue"/> where there is no bound.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
public readonly record struct CelCostRange(ulong Min, ulong Max)
{
    internal static CelCostRange Unknown { get; } = new(0, ulong.MaxValue);

    internal static CelCostRange Zero { get; } = new(0, 0);

    /// <summary>Exactly so much.</summary>
    public static CelCostRange Exactly(ulong value) => new(value, value);

    /// <summary>The sum, bounded.</summary>
    public static CelCostRange operator +(CelCostRange left, CelCostRange right) =>
        new(Add(left.Min, right.Min), Add(left.Max, right.Max));

    /// <summary>The product, bounded.</summary>
    public static CelCostRange operator *(CelCostRange left, CelCostRange right) =>
        new(Multiply(left.Min, right.Min), Multiply(left.Max, right.Max));

    /// <summary>Rounded up.</summary>
    internal CelCostRange Times(double factor) => new(Multiply(Min, factor), Multiply(Max, factor));

    /// <summary>The range around both.</summary>
    internal CelCostRange Or(CelCostRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    private static ulong Add(ulong left, ulong right) => left > ulong.MaxValue - right ? ulong.MaxValue : left + right;

    private static ulong Multiply(ulong left, ulong right) =>
        Math.BigMul(left, right, out var low) == 0 ? low : ulong.MaxValue;

    private static ulong Multiply(ulong value, double factor)
    {
        var product = Math.Ceiling(value * factor);
        return product >= 18446744073709551616.0 ? ulong.MaxValue : (ulong)product;
    }
}
