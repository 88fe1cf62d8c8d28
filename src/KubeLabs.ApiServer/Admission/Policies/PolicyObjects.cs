using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Objects as expressions of policies see them.</summary>
internal static class PolicyObjects
{
    // The server draws a uid and reads its clock before it asks the policies. Their values stand for whatever they are.
    private const string Uid = "00000000-0000-0000-0000-000000000000";
    private const string Created = "2000-01-01T00:00:00Z";

    private static readonly string[] _ofNamespace =
    [
        "name", "generateName", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds",
        "labels", "annotations", "finalizers",
    ];

    // The end of a name that the server generates is random.
    private const string GeneratedEnd = "xxxxx";

    /// <summary>The name that an object has, or will have.</summary>
    public static string Name(KubeObject item) =>
        item.Name.Length == 0 && item.Metadata.Text("generateName") is { Length: > 0 } prefix ? prefix + GeneratedEnd : item.Name;

    /// <summary>An object that is in the store, with the metadata that it has in every cluster.</summary>
    public static MappingNode Given(KubeObject item) => Given(item, null, 1);

    /// <summary>An object on its way into the store.</summary>
    /// <param name="item">The object.</param>
    /// <param name="old">The object that it replaces, or null.</param>
    public static MappingNode Sent(KubeObject item, KubeObject? old)
    {
        var isChanged = old is not null && !(item.Spec?.ValueEquals(old.Spec) ?? old.Spec is null);
        var root = Given(item, old, isChanged ? 2 : 1);
        // The phase of a new claim is a default of reading it back.
        return old is null && item is { Kind: "PersistentVolumeClaim", Type.Group: "" } ? root.Without("status") : root;
    }

    private static MappingNode Given(KubeObject item, KubeObject? old, int generation) => item.Root.Change("metadata", metadata =>
    {
        if (metadata.Text("name").Length == 0) metadata = metadata.Set("name", Name(item));
        metadata = With(metadata, "uid", old, Uid);
        metadata = With(metadata, "creationTimestamp", old, Created);
        return Generations.AreCounted(item.Type) && !metadata.Has("generation") ? metadata.Set("generation", generation) : metadata;
    });

    /// <summary>A Namespace without what the server keeps to itself.</summary>
    public static MappingNode Namespace(KubeObject ns)
    {
        var given = Given(ns)["metadata"]!;
        var metadata = MappingNode.Empty(given.Position);
        foreach (var field in _ofNamespace)
        {
            if (given.Field(field) is { } value) metadata = metadata.With(field, value);
        }

        var at = ns.Root.Position;
        return NodeEdit.Mapping(
            at,
            ("metadata", metadata),
            ("spec", ns.Spec ?? MappingNode.Empty(at)),
            ("status", ns.Root["status"] ?? MappingNode.Empty(at)));
    }

    private static MappingNode With(MappingNode metadata, string field, KubeObject? old, string value) =>
        metadata.Has(field) ? metadata : metadata.Set(field, old?.Metadata.Text(field) is { Length: > 0 } kept ? kept : value);
}
