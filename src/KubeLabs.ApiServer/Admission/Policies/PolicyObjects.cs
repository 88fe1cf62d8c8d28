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

    /// <summary>An object with the metadata that it has in every cluster: those of the one it replaces, or new ones.</summary>
    public static MappingNode Given(KubeObject item, KubeObject? old) => item.Root.Change("metadata", metadata =>
    {
        metadata = With(metadata, "uid", old, Uid);
        return With(metadata, "creationTimestamp", old, Created);
    });

    /// <summary>A Namespace without what the server keeps to itself.</summary>
    public static MappingNode Namespace(KubeObject ns)
    {
        var given = Given(ns, null)["metadata"]!;
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
