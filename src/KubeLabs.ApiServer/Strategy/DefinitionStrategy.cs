using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A new CustomResourceDefinition starts with the status of one that is not established.</summary>
internal static class DefinitionStrategy
{
    public static MappingNode Prepare(MappingNode root)
    {
        var at = root.Position;
        foreach (var version in root["spec"].List("versions"))
        {
            if (!version.Flag("storage")) continue;
            var stored = NodeEdit.List(at, ScalarNode.Of(at, version.Text("name")));
            return root.With("status", NodeEdit.Mapping(at, ("storedVersions", stored)));
        }

        return root;
    }

    /// <summary>An update of one: the version that is stored now joins those that were.</summary>
    public static MappingNode PrepareUpdate(MappingNode root)
    {
        foreach (var version in root["spec"].List("versions"))
        {
            if (!version.Flag("storage")) continue;
            var name = version.Text("name");
            return IsStored(root, name)
                ? root
                : root.ChangeOrAdd("status", status => status.Append("storedVersions", ScalarNode.Of(root.Position, name)));
        }

        return root;
    }

    private static bool IsStored(MappingNode root, string name)
    {
        foreach (var stored in root["status"].List("storedVersions"))
        {
            if (stored.AsString() == name) return true;
        }

        return false;
    }
}
