using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The metadata that a request has by its path: the namespace, which a cluster-scoped kind does not have.</summary>
public static class RequestMetadata
{
    /// <summary>The object in the namespace that it is sent to; <paramref name="ns"/> is used where it names none.</summary>
    public static KubeObject Place(MappingNode root, ResourceType type, string ns)
    {
        var written = root["metadata"].Text("namespace");
        if (!type.IsNamespaced) ns = "";
        else if (written.Length > 0) ns = written;
        if (ns != written || (ns.Length == 0 && root["metadata"]?["namespace"] is not null))
        {
            root = root.ChangeOrAdd("metadata", metadata => ns.Length == 0 ? metadata.Without("namespace") : metadata.Set("namespace", ns));
        }

        return new(type.Type, ns, root["metadata"].Text("name"), root);
    }
}
