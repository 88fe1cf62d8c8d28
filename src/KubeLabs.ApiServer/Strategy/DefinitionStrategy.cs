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
}
