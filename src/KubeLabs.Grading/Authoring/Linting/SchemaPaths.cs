using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Asks the schema whether a path leads anywhere.</summary>
internal static class SchemaPaths
{
    /// <summary>Whether objects of a built-in kind, in some version, can have a field; true for a kind whose fields nobody knows.</summary>
    public static bool IsKnown(string kind, FieldPath path)
    {
        var types = SchemaCatalog.BuiltIn.WithKind(kind);
        return types.Count == 0 || types.Any(type => IsKnown(FieldContext.Of(type), path));
    }

    private static bool IsKnown(FieldContext root, FieldPath path)
    {
        for (var at = path; at.Parent is not null; at = at.Parent)
        {
            var field = root.At(at).Field;
            if (field is { Kind: FieldKind.Any or FieldKind.RawObject }) return true;
            if (at == path && field is null && !IsItem(root, at)) return false;
        }

        return true;
    }

    // [*] reads as a key, and stands for an item of a list too.
    private static bool IsItem(FieldContext root, FieldPath path)
    {
        var indexed = FieldPath.Root;
        foreach (var step in Steps(path)) indexed = step.Name is { } name and not FreePath.Any ? indexed.Child(name) : indexed.At(0);
        return root.At(indexed).Field is not null;
    }

    private static IEnumerable<FieldPath> Steps(FieldPath path) => path.Parent is null ? [] : Steps(path.Parent).Append(path);
}
