using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A quantity in an exercise file: <c>100m</c>, <c>1Gi</c>, <c>2</c>.</summary>
internal static class QuantityParameter
{
    /// <summary>How it is read.</summary>
    public static ParameterType<Quantity> Type { get; } = new("quantity", Read);

    private static (bool Ok, Quantity Value) Read(Node node, ParameterReader reader)
    {
        if (node is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount)) return (true, amount);
        reader.Report(node, "a quantity is expected here: 100m, 1Gi", "여기에는 수량이 와야 합니다. 예: 100m, 1Gi");
        return (false, default);
    }
}
