using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the schema says of the node that is being compared; nothing where there is no schema.</summary>
/// <param name="Type">The type of a mapping with fields of its own, or null.</param>
/// <param name="Field">The field that holds the node, or null at the top.</param>
internal readonly record struct FieldContext(TypeSchema? Type, FieldSchema? Field)
{
    /// <summary>The whole object of a type. A type without any field is one whose definition is not known: anything may stand in it.</summary>
    public static FieldContext Of(ResourceType? type) => new(type?.Schema is { Fields.Length: > 0 } schema ? schema : null, null);

    /// <summary>What the schema says of a part of the whole object.</summary>
    public FieldContext At(FieldPath path)
    {
        if (path.Parent is null) return this;
        var parent = At(path.Parent);
        return path.Name is { } name ? parent.Child(name) : parent.Item();
    }

    /// <summary>What the node holds.</summary>
    public FieldKind Kind => Field?.Kind ?? FieldKind.Any;

    /// <summary>The value of a key.</summary>
    public FieldContext Child(string key)
    {
        var field = Type is not null ? Type.Find(key) : Field is { Kind: FieldKind.Map } ? Field.Element : null;
        return new(field?.Object, field);
    }

    /// <summary>An item of the list.</summary>
    public FieldContext Item() => new(Field?.Element?.Object, Field?.Element);
}
