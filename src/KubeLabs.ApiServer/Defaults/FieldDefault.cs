using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One default that is data.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">The kind of its value; <see cref="ScalarKind.Null"/> for an empty mapping.</param>
/// <param name="Value">The value, as JSON has it.</param>
/// <param name="IsPointer">Whether Go tells unset from zero here: then only an absent or null field is unset.</param>
internal readonly record struct FieldDefault(string Field, ScalarKind Kind, string Value, bool IsPointer)
{
    /// <summary>A plain string: the empty one is unset.</summary>
    public static FieldDefault Text(string field, string value) => new(field, ScalarKind.String, value, false);

    /// <summary>A pointer to a string: the empty one is set.</summary>
    public static FieldDefault TextPointer(string field, string value) => new(field, ScalarKind.String, value, true);

    /// <summary>A plain number: zero is unset.</summary>
    public static FieldDefault Number(string field, string value) => new(field, ScalarKind.Integer, value, false);

    /// <summary>A pointer to a number: zero is set.</summary>
    public static FieldDefault NumberPointer(string field, string value) => new(field, ScalarKind.Integer, value, true);

    /// <summary>A pointer to a boolean.</summary>
    public static FieldDefault Flag(string field, bool value) => new(field, ScalarKind.Boolean, value ? "true" : "false", true);

    /// <summary>A pointer to an object, defaulted to an empty one.</summary>
    public static FieldDefault EmptyObject(string field) => new(field, ScalarKind.Null, "", true);

    /// <summary>Whether the default applies to this value of the field.</summary>
    public bool AppliesTo(Node? value) => value switch
    {
        null or { IsNull: true } => true,
        ScalarNode scalar when !IsPointer => scalar.Text.Length == 0 || (Kind == ScalarKind.Integer && scalar.Text == "0"),
        _ => false,
    };

    /// <summary>The value as a node.</summary>
    public Node NodeAt(Position at) => Kind == ScalarKind.Null ? MappingNode.Empty(at) : new ScalarNode(at, Kind, Value);
}
