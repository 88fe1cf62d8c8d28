using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Finds the path of a node that a view holds.</summary>
internal static class NodePlace
{
    /// <summary>The path of this very node below <paramref name="root"/>, or null where it is not there.</summary>
    public static FieldPath? Find(Node root, Node node) => Find(root, node, FieldPath.Root);

    private static FieldPath? Find(Node root, Node node, FieldPath path)
    {
        if (ReferenceEquals(root, node)) return path;
        foreach (var entry in root.Entries)
        {
            if (Find(entry.Value, node, path.Child(entry.Key)) is { } found) return found;
        }

        for (var index = 0; index < root.Items.Length; index++)
        {
            if (Find(root.Items[index], node, path.At(index)) is { } found) return found;
        }

        return null;
    }
}
