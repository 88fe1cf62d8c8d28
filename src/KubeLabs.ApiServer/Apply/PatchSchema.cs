namespace KubeLabs.ApiServer;

/// <summary>What merging has to know of a mapping: its fields, or what all its values are.</summary>
/// <param name="Type">The type of an object, or null.</param>
/// <param name="Element">What a map holds, or null.</param>
internal readonly record struct PatchSchema(TypeSchema? Type, FieldSchema? Element)
{
    /// <summary>The field of a key; null where nothing is known of it.</summary>
    public FieldSchema? Field(string key) => Type is null ? Element : Type.Find(key);

    /// <summary>The schema of what a field, or an item of a list, holds.</summary>
    public static PatchSchema Of(FieldSchema? field) => new(field?.Object, field?.Element);
}
