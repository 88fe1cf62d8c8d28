using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Where the manifest of a CustomResourceDefinition has what the server names elsewhere: what all versions say alike it names in the spec.
/// </summary>
internal static class DefinitionPaths
{
    /// <summary>The path in the manifest; the path itself for other kinds and fields.</summary>
    public static FieldPath Written(FieldPath field, KubeObject item)
    {
        if (item.Kind != "CustomResourceDefinition" || item.Type.Group != "apiextensions.k8s.io") return field;
        var text = field.ToString();
        var first = "spec.versions[0]";
        return text switch
        {
            _ when text.StartsWith("spec.validation.", StringComparison.Ordinal) => FieldPath.Parse($"{first}.schema{text[15..]}"),
            _ when text.StartsWith("spec.additionalPrinterColumns[", StringComparison.Ordinal) => FieldPath.Parse($"{first}{text[4..]}"),
            _ when text.StartsWith("spec.subresources.", StringComparison.Ordinal) => FieldPath.Parse($"{first}{text[4..]}"),
            _ when text.StartsWith("spec.selectableFields[", StringComparison.Ordinal) => FieldPath.Parse($"{first}{text[4..]}"),
            "spec.version" => FieldPath.Parse($"{first}.name"),
            _ => field,
        };
    }
}
