using System.Diagnostics.CodeAnalysis;

namespace KubeLabs.ApiServer;

/// <summary>
/// An amount of a resource, exact to a billionth (10⁻⁹) as Kubernetes keeps it: <c>500m</c>, <c>0.5</c>, <c>128Mi</c>, <c>1e3</c>.
/// Two quantities are equal when their values are, in whatever notation.
/// The source of grammar, rounding and canonical form is apimachinery's <c>resource.Quantity</c>.
/// </summary>
/// <param name="Value">The value, with at most nine decimal places.</param>
/// <param name="Format">The notation.</param>
public readonly record struct Quantity(decimal Value, QuantityFormat Format) : IComparable<Quantity>
{
    // A decimal and not an Int128: the latter's code is never compiled ahead of time, and every run starts cold.

    /// <summary>The largest amount: Kubernetes has no bound for decimals, and no resource comes near this one.</summary>
    internal const decimal Largest = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>Nothing.</summary>
    public static Quantity Zero => default;

    /// <summary>The text that kube-apiserver answers with when a quantity cannot be parsed.</summary>
    public const string ParseMessage =
        @"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    private const decimal LargestInMilli = Largest / 1000;

    /// <summary>The value in thousandths, rounded up, as the scheduler counts CPU.</summary>
    public decimal Milli => decimal.Ceiling(Math.Clamp(Value, -LargestInMilli, LargestInMilli) * 1000);

    /// <summary>The value in whole units, rounded up, as the scheduler counts memory.</summary>
    public decimal Units => decimal.Ceiling(Value);

    /// <summary>Whether the value is below zero.</summary>
    public bool IsNegative => Value < 0;

    /// <summary>A number of whole units.</summary>
    public static Quantity Of(long units) => new(units, QuantityFormat.DecimalSI);

    /// <summary>Reads a quantity as the API server does; false where it would answer <see cref="ParseMessage"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity value) => QuantityParser.TryParse(text, out value);

    /// <summary>The sum, in the notation of the left one.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => left with { Value = Math.Clamp(left.Value + right.Value, -Largest, Largest) };

    /// <summary>The difference, in the notation of the left one.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => left with { Value = Math.Clamp(left.Value - right.Value, -Largest, Largest) };

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>Whether the left is less or the same.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>Whether the left is more or the same.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>Whether the values are equal, in whatever notation.</summary>
    public bool Equals(Quantity other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The canonical form, as the API server stores it: <c>0.5</c> becomes <c>500m</c>, <c>1024Mi</c> becomes <c>1Gi</c>.</summary>
    public override string ToString() => QuantityPrinter.Print(this);
}
