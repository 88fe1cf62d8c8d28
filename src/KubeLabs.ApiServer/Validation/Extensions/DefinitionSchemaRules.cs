using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The schema of a version (<c>validateCustomResourceDefinitionValidation</c>).</summary>
internal static class DefinitionSchemaRules
{
    private const string Allowed = "[Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength "
        + "Pattern MaxItems MinItems UniqueItems MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations]";

    // In the order of the server's type; the type itself comes between the two lists.
    private static readonly string[] _beforeType = ["id", "$schema", "$ref"];

    // Of these the server does not tell an unset one from a false one.
    private static readonly string[] _flags = ["nullable", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string"];

    private static readonly string[] _afterType =
    [
        "nullable", "default", "enum", "maxProperties", "minProperties", "allOf", "oneOf", "anyOf", "not", "additionalProperties",
        "patternProperties", "dependencies", "additionalItems", "definitions", "x-kubernetes-embedded-resource",
        "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys", "x-kubernetes-list-type", "x-kubernetes-map-type",
    ];

    /// <summary>Adds what is wrong with a schema. A rule of a schema that has not changed may cost what it likes.</summary>
    public static void Validate(Node? validation, bool hasStatus, bool isUnchanged, FieldPath path, CauseList causes)
    {
        if (validation.Field("openAPIV3Schema") is not { } schema) return;
        var place = path.Child("openAPIV3Schema");
        var before = causes.Count;
        if (hasStatus) NotAtRoot(schema, place, causes);
        if (schema.Flag("nullable")) causes.Forbidden(place.Child("nullable"), "nullable cannot be true at the root");
        var start = causes.Count;
        var unsupported = Structural(schema, place, causes);
        var isStructural = unsupported is null && causes.Count == start;
        var rules = isStructural && StructuralSchema.Of(schema).HasRules ? new SchemaRuleContext(schema, new(isUnchanged)) : null;
        var ofRules = new CauseList();
        new SchemaShapeRules(causes, ofRules).Validate(schema, place, rules);
        foreach (var cause in ofRules) causes.Add(cause);
        if (causes.Count == before && unsupported is not null) causes.Invalid(place, "", unsupported);
        rules?.Costs.Validate(place, causes);
    }

    /// <summary>Defaults need unknown fields to go.</summary>
    public static void DefaultsUnpruned(DefinitionSpec definition, CauseList causes)
    {
        if (!definition.Spec.Flag("preserveUnknownFields")) return;
        if (!definition.Versions.Any(version => HasDefault(version.Field("schema").Field("openAPIV3Schema")))) return;
        var place = DefinitionSpec.Path.Child("preserveUnknownFields");
        causes.Invalid(place, definition.Spec!["preserveUnknownFields"], "must be false in order to use defaults in the schema");
    }

    private static bool HasDefault(Node? schema) =>
        schema is MappingNode map && (map.Has("default") || SchemaChildren.Of(map).Any(HasDefault));

    private static string? Structural(Node schema, FieldPath place, CauseList causes)
    {
        if (StructuralRules.Unsupported(schema) is { } unsupported) return unsupported;
        var before = causes.Count;
        StructuralRules.Validate(schema, place, causes);
        if (causes.Count == before) SchemaDefaultRules.Validate(schema, place, causes);
        return null;
    }

    // What is said of the status as a part of the whole would be lost where the status stands alone.
    private static void NotAtRoot(Node schema, FieldPath place, CauseList causes)
    {
        var type = schema.Text("type");
        if (Array.Exists(_beforeType, field => schema.Text(field).Length > 0))
        {
            Refuse();
        }
        else if (type.Length > 0 && type != "object")
        {
            causes.Invalid(
                place.Child("type"), type, "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled");
        }
        else if (Array.Exists(_afterType, field => _flags.Contains(field) ? schema.Flag(field) : schema.Has(field)))
        {
            Refuse();
        }

        void Refuse() =>
            causes.Invalid(place, schema, $"only {Allowed} fields are allowed at the root of the schema if the status subresource is enabled");
    }
}
