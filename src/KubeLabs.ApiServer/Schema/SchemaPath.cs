using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Finds what the schema says of a path.</summary>
public static class SchemaPath
{
    /// <summary>The field at a path below an object of a type: also an item of a list or a value of a map. Null where there is none.</summary>
    public static FieldSchema? Find(TypeSchema type, FieldPath path)
    {
        if (path.Parent is not { } parent) return null;
        if (parent.Parent is null) return path.Name is { } first ? type.Find(first) : null;
        var outer = Find(type, parent);
        if (path.Name is { } name && outer?.Object is { } fields) return fields.Find(name);
        return outer?.Element;
    }
}
