using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Amounts of resources in trees.</summary>
internal static class Amounts
{
    /// <summary>The amount, or null where there is none.</summary>
    public static Quantity? Of(Node? node) => node is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount) ? amount : null;
}
