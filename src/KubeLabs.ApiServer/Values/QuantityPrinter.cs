using System.Globalization;

namespace KubeLabs.ApiServer;

internal static class QuantityPrinter
{
    private static readonly string[] _decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] _binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    public static string Print(Quantity quantity)
    {
        if (quantity.Nanos == 0) return "0";
        // Kubernetes prints small binary amounts as decimals, so that nothing is rounded away.
        var small = Int128.Abs(quantity.Nanos) < (Int128)1024 * Quantity.NanosPerUnit;
        return quantity.Format == QuantityFormat.BinarySI && !small ? Binary(quantity.Units) : Decimal(quantity);
    }

    private static string Binary(Int128 units)
    {
        var power = 0;
        while (power < _binary.Length - 1 && units % 1024 == 0)
        {
            units /= 1024;
            power++;
        }

        return units.ToString(CultureInfo.InvariantCulture) + _binary[power];
    }

    private static string Decimal(Quantity quantity)
    {
        var mantissa = quantity.Nanos;
        var power = 0;
        while (mantissa % 1000 == 0 && (power < _decimal.Length - 1 || quantity.Format == QuantityFormat.DecimalExponent))
        {
            mantissa /= 1000;
            power++;
        }

        var digits = mantissa.ToString(CultureInfo.InvariantCulture);
        if (quantity.Format != QuantityFormat.DecimalExponent) return digits + _decimal[power];
        return power == 3 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}e{(power - 3) * 3}");
    }
}
