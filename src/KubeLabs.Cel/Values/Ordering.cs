namespace KubeLabs.Cel;

/// <summary>The order of two values; null where they have none.</summary>
internal static class Ordering
{
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelInt or CelUint or CelDouble, CelInt or CelUint or CelDouble) => Numbers.Compare(left, right),
        (CelString a, CelString b) => Runes.Compare(a.Value, b.Value),
        (CelBool a, CelBool b) => a.Value.CompareTo(b.Value),
        (CelBytes a, CelBytes b) => a.Value.Span.SequenceCompareTo(b.Value.Span),
        (CelTimestamp a, CelTimestamp b) => (a.Seconds, a.Nanoseconds).CompareTo((b.Seconds, b.Nanoseconds)),
        (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        _ => null,
    };

    /// <summary>Whether values of this kind have an order.</summary>
    public static bool IsOrdered(CelValue value) =>
        value is CelInt or CelUint or CelDouble or CelString or CelBool or CelBytes or CelTimestamp or CelDuration;
}
