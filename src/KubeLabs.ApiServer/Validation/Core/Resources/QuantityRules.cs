using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Amounts of resources.</summary>
internal static class QuantityRules
{
    /// <summary>A quantity of a decoded object, or null where it is absent.</summary>
    public static Quantity? Read(Node? node) =>
        node is ScalarNode { Kind: not ScalarKind.Null } scalar && Quantity.TryParse(scalar.Text, out var value) ? value : null;

    /// <summary>An amount that its resource may have: not negative, and whole where only whole ones exist.</summary>
    public static void Validate(string resource, Quantity value, FieldPath path, CauseList causes)
    {
        if (value.IsNegative) causes.Invalid(path, value.ToString(), FormatText.NotNegative);
        if (ResourceNames.IsInteger(resource) && value.Milli % 1000 != 0) causes.Invalid(path, value.ToString(), "must be an integer");
    }
}
