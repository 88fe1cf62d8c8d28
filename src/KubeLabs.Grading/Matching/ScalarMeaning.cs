using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Compares scalars by what they mean to Kubernetes. A number is never a string: 80 is not "80".</summary>
internal static class ScalarMeaning
{
    /// <summary>Whether two scalars of a field mean the same.</summary>
    public static bool AreSame(ScalarNode left, ScalarNode right, FieldContext field, FieldPath path)
    {
        if (left.ValueEquals(right)) return true;
        if (field.Kind == FieldKind.Quantity) return AreSameQuantity(left, right);
        return IsImage(field, path) && left.Kind == ScalarKind.String && right.Kind == ScalarKind.String && AreSameImage(left.Text, right.Text);
    }

    // A label or a key of a ConfigMap may be called image too.
    private static bool IsImage(FieldContext field, FieldPath path) => path.Name == "image" && (field.Field is null || field.Field.Name == "image");

    private static bool AreSameQuantity(ScalarNode left, ScalarNode right) =>
        Quantity.TryParse(left.Text, out var one) && Quantity.TryParse(right.Text, out var other) && one == other;

    private static bool AreSameImage(string left, string right) =>
        ImageReference.TryParse(left, out var one) && ImageReference.TryParse(right, out var other) && one == other;
}
