using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Which scalars a field can hold.</summary>
internal static class PatternValues
{
    /// <summary>Whether a field of a kind can hold a scalar.</summary>
    public static bool Fits(ScalarNode scalar, FieldKind kind) => kind switch
    {
        FieldKind.String or FieldKind.Bytes or FieldKind.Time or FieldKind.MicroTime => scalar.Kind == ScalarKind.String,
        FieldKind.Boolean => scalar.Kind == ScalarKind.Boolean,
        FieldKind.Int32 or FieldKind.Int64 => scalar.Kind == ScalarKind.Integer,
        FieldKind.Number => scalar.Kind is ScalarKind.Integer or ScalarKind.Float,
        FieldKind.Quantity => Quantity.TryParse(scalar.Text, out _),
        FieldKind.IntOrString => scalar.Kind is ScalarKind.Integer or ScalarKind.String,
        FieldKind.Object or FieldKind.Array or FieldKind.Map => false,
        _ => true,
    };

    /// <summary>What a field of a kind holds, as the API's reference calls it.</summary>
    public static string Word(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => "boolean",
        FieldKind.Int32 or FieldKind.Int64 => "integer",
        FieldKind.Number => "number",
        FieldKind.Quantity => "Quantity",
        FieldKind.IntOrString => "IntOrString",
        FieldKind.Object => "object",
        FieldKind.Array => "array",
        FieldKind.Map => "map",
        _ => "string",
    };
}
