using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A structural schema: every field has a type, and what only restricts values adds no structure (<c>ValidateStructural</c>).
/// </summary>
internal static class StructuralRules
{
    private static readonly string[] _unsupported =
        ["id", "$schema", "$ref", "patternProperties", "dependencies", "additionalItems", "definitions"];

    /// <summary>Why a schema cannot be read as structural at all, or null.</summary>
    public static string? Unsupported(Node? schema)
    {
        if (schema is not MappingNode map) return null;
        foreach (var field in _unsupported)
        {
            if (!SemanticEquality.IsEmpty(map.Field(field))) return $"OpenAPIV3Schema '{field.Replace("$schema", "schema", StringComparison.Ordinal)}' is not supported";
        }

        if (map["x-kubernetes-preserve-unknown-fields"]?.AsBoolean() == false)
        {
            return "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined";
        }

        if (map["items"] is SequenceNode { Values.IsEmpty: false }) return "OpenAPIV3Schema 'items' must be a schema, but is an array";
        foreach (var child in SchemaChildren.Of(map))
        {
            if (Unsupported(child) is { } wrong) return wrong;
        }

        return null;
    }

    /// <summary>The causes sorted as the server sorts them.</summary>
    public static void Validate(Node schema, FieldPath path, CauseList causes)
    {
        var found = new CauseList();
        new StructuralWalk(found).Level(schema, StructuralLevel.Root, path);
        new CompletenessWalk(found).Values(schema, schema, path, path);
        foreach (var cause in found.OrderBy(cause => cause.ToString(), StringComparer.Ordinal)) causes.Add(cause);
    }
}
