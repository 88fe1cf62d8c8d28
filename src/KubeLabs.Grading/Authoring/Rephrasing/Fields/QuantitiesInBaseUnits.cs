using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Quantities as plain numbers: 500m as 0.5, 1Gi as its bytes.</summary>
internal sealed class QuantitiesInBaseUnits : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "quantities-in-base-units";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("quantities as plain numbers", "수량을 접미사 없는 숫자로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Kind == FieldKind.Quantity && node is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount)
            ? Number(scalar, amount)
            : node);

    private static ScalarNode Number(ScalarNode scalar, Quantity amount)
    {
        var text = amount.Value.ToString("0.#########", CultureInfo.InvariantCulture);
        if (text == scalar.Text) return scalar;
        return new(scalar.Position, text.Contains('.', StringComparison.Ordinal) ? ScalarKind.Float : ScalarKind.Integer, text);
    }
}
