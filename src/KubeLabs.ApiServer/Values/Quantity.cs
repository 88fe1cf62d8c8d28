using System.Diagnostics.CodeAnalysis;

namespace KubeLabs.ApiServer;

/// <summary>
/// An amount of a resource, exact to a billionth (10⁻⁹) as Kubernetes keeps it: <c>500m</c>, <c>0.5</c>, <c>128Mi</c>, <c>1e3</c>.
/// Two quantities are equal when their values are, in whatever notation.
/// The source of grammar, rounding and canonical form is apimachinery's <c>resource.Quantity</c>.
/// </summary>
/// <param name="Nanos">The value in billionths.</param>
/// <param name="Format">The notation.</param>
public readonly record struct Quantity(Int128 Nanos, QuantityFormat Format) : IComparable<Quantity>
{
    internal const long NanosPerUnit = 1_000_000_000;

    /// <summary>Nothing.</summary>
    public static Quantity Zero => default;

    /// <summary>The text that kube-apiserver answers with when a quantity cannot be parsed.</summary>
    public const string ParseMessage =
        @"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    /// <summary>The value in thousandths, rounded up, as the scheduler counts CPU.</summary>
    public Int128 Milli => DivideUp(Nanos, 1_000_000);

    /// <summary>The value in whole units, rounded up, as the scheduler counts memory.</summary>
    public Int128 Units => DivideUp(Nanos, NanosPerUnit);

    /// <summary>Whether the value is below zero.</summary>
    public bool IsNegative => Nanos < 0;

    /// <summary>A number of whole units.</summary>
    public static Quantity Of(long units) => new((Int128)units * NanosPerUnit, QuantityFormat.DecimalSI);

    /// <summary>Reads a quantity as the API server does; false where it would answer <see cref="ParseMessage"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity value) => QuantityParser.TryParse(text, out value);

    /// <summary>The sum, in the notation of the left one.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => left with { Nanos = left.Nanos + right.Nanos };

    /// <summary>The difference, in the notation of the left one.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => left with { Nanos = left.Nanos - right.Nanos };

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Nanos < right.Nanos;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Nanos > right.Nanos;

    /// <summary>Whether the left is less or the same.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Nanos <= right.Nanos;

    /// <summary>Whether the left is more or the same.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Nanos >= right.Nanos;

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Nanos.CompareTo(other.Nanos);

    /// <summary>Whether the values are equal, in whatever notation.</summary>
    public bool Equals(Quantity other) => Nanos == other.Nanos;

    /// <inheritdoc/>
    public override int GetHashCode() => Nanos.GetHashCode();

    /// <summary>The canonical form, as the API server stores it: <c>0.5</c> becomes <c>500m</c>, <c>1024Mi</c> becomes <c>1Gi</c>.</summary>
    public override string ToString() => QuantityPrinter.Print(this);

    private static Int128 DivideUp(Int128 value, long by)
    {
        var (quotient, rest) = Int128.DivRem(value, by);
        return rest > 0 ? quotient + 1 : quotient;
    }
}
