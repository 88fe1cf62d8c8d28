using System.Globalization;

namespace KubeLabs.ApiServer;

internal static class QuantityPrinter
{
    private static readonly string[] _decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] _binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private const decimal LeastLarge = 1_000_000_000_000_000_000m;

    public static string Print(Quantity quantity)
    {
        if (quantity.Value == 0) return "0";
        // Kubernetes prints small binary amounts as decimals, so that nothing is rounded away.
        var isSmall = Math.Abs(quantity.Value) < 1024;
        return quantity.Format == QuantityFormat.BinarySI && !isSmall ? Binary(quantity.Units) : Decimal(quantity);
    }

    private static string Binary(decimal units)
    {
        var power = 0;
        while (power < _binary.Length - 1 && units % 1024 == 0)
        {
            units /= 1024;
            power++;
        }

        return Digits(units) + _binary[power];
    }

    private static string Decimal(Quantity quantity)
    {
        // Beyond this a billionth of it has more digits than a decimal holds; such amounts are printed in whole units.
        var isLarge = Math.Abs(quantity.Value) >= LeastLarge;
        var mantissa = isLarge ? decimal.Truncate(quantity.Value) : quantity.Value * 1_000_000_000;
        var power = isLarge ? 3 : 0;
        while (mantissa % 1000 == 0 && (power < _decimal.Length - 1 || quantity.Format == QuantityFormat.DecimalExponent))
        {
            mantissa /= 1000;
            power++;
        }

        var digits = Digits(mantissa);
        if (quantity.Format != QuantityFormat.DecimalExponent) return digits + _decimal[power];
        return power == 3 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}e{(power - 3) * 3}");
    }

    // Decimals remember trailing zeros behind the point; amounts here are whole.
    private static string Digits(decimal amount) => decimal.Truncate(amount).ToString(CultureInfo.InvariantCulture);
}
