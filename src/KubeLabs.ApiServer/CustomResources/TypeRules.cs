using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The types of JSON.</summary>
internal static class TypeRules
{
    /// <summary>Whether a value has the type that its schema asks for; a cause where it has not.</summary>
    public static bool Check(Node value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        var wanted = schema.IsIntOrString ? "integer,string" : schema.Type;
        var actual = Name(value);
        if (wanted.Length == 0 || (value.IsNull && schema.IsNullable) || Fits(actual, wanted)) return true;
        var message = $"{path} in body must be of type {wanted}: {GoValue.Quote(actual)}";
        causes.TypeInvalid(path, ScalarNode.Of(value.Position, actual), message);
        return false;
    }

    private static bool Fits(string actual, string wanted) =>
        wanted == actual || (wanted == "number" && actual == "integer") || (wanted == "integer,string" && actual is ("integer" or "string"));

    private static string Name(Node value) => value switch
    {
        MappingNode => "object",
        SequenceNode => "array",
        ScalarNode { Kind: ScalarKind.String } => "string",
        ScalarNode { Kind: ScalarKind.Boolean } => "boolean",
        ScalarNode { Kind: ScalarKind.Integer, Integer: not null } => "integer",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } => "number",
        _ => "null",
    };
}
