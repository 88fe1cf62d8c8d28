namespace KubeLabs.Cel;

/// <summary>Numbers of different types on one line.</summary>
internal static class Numbers
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>The order of two numbers; null where one of them is no number.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelInt a, CelUint b) => Compare(a.Value, b.Value),
        (CelUint a, CelInt b) => -Compare(b.Value, a.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelDouble a, CelDouble b) => Compare(a.Value, b.Value),
        (CelInt a, CelDouble b) => -Compare(b.Value, a.Value),
        (CelDouble a, CelInt b) => Compare(a.Value, b.Value),
        (CelUint a, CelDouble b) => -Compare(b.Value, a.Value),
        (CelDouble a, CelUint b) => Compare(a.Value, b.Value),
        _ => null,
    };

    private static int Compare(long left, ulong right) => left < 0 ? -1 : ((ulong)left).CompareTo(right);

    private static int? Compare(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : left < right ? -1 : left > right ? 1 : 0;

    private static int? Compare(double left, long right) => left switch
    {
        double.NaN => null,
        < -TwoTo63 => -1,
        > TwoTo63 => 1,
        _ => Compare(left, (double)right),
    };

    private static int? Compare(double left, ulong right) => left switch
    {
        double.NaN => null,
        < 0 => -1,
        > TwoTo64 => 1,
        _ => Compare(left, (double)right),
    };
}
