using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Quantities in the next smaller unit: 1Gi as 1024Mi, 2 as 2000m.</summary>
internal sealed class QuantitiesInSmallUnits : TreeRephrasing
{
    private static readonly string[] _binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <inheritdoc/>
    public override string Name => "quantities-in-small-units";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("quantities in smaller units", "수량을 더 작은 단위로 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Kind == FieldKind.Quantity && node is ScalarNode scalar && Smaller(scalar.Text) is { } text
            ? ScalarNode.Of(scalar.Position, text)
            : node);

    // Powers of 1024 have a smaller suffix, whole numbers thousandths; what else there is stays.
    private static string? Smaller(string text)
    {
        var at = _binary.Length - 1;
        while (at > 0 && !text.EndsWith(_binary[at], StringComparison.Ordinal)) at--;
        if (at > 0) return Times(text[..^2], 1024, _binary[at - 1]);
        return Times(text, 1000, "m");
    }

    private static string? Times(string number, int factor, string suffix) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)value * factor}{suffix}")
            : null;
}
