namespace KubeLabs.Manifests;

/// <summary>
/// What is kept of <c>metadata.managedFields</c>: whether somebody owns <c>spec.nodeName</c>. Nothing else of an object tells a node that was
/// named by hand from one that the scheduler chose, since binding a Pod makes nobody the owner of a field.
/// </summary>
internal static class ManagedFields
{
    /// <summary>What is kept, or null for nothing.</summary>
    public static Node? Kept(ReadOnlySpan<byte> json, Position at) => json.IndexOf("\"f:nodeName\":"u8) < 0 ? null : new SequenceNode(
        at, [Map(at, "fieldsV1", Map(at, "f:spec", Map(at, "f:nodeName", MappingNode.Empty(at))))]);

    private static MappingNode Map(Position at, string key, Node value) => new(at, [new(key, value)]);
}
