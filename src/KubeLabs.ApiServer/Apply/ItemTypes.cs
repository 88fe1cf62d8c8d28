using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Of what type the items of merged lists are. Only lists of one type can be merged.</summary>
internal static class ItemTypes
{
    /// <summary>Whether both are mappings, both are sequences, or scalars of one kind.</summary>
    public static bool Same(Node left, Node right) => (left, right) switch
    {
        (ScalarNode first, ScalarNode second) => first.Kind == second.Kind,
        _ => left.GetType() == right.GetType(),
    };

    /// <summary>Whether lists of mappings can be merged: all are mappings with the key. Says what is wrong.</summary>
    public static bool AreKeyed(IEnumerable<Node> items, string key, PatchFaults faults)
    {
        foreach (var item in items)
        {
            if (item is not MappingNode) faults.MixedItems();
            else if (item[key] is null) faults.NoKey(item, key);
            else continue;
            return false;
        }

        return true;
    }
}
