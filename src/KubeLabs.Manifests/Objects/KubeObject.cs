namespace KubeLabs.Manifests;

/// <summary>An object of the Kubernetes API: what it is, where it is, and its tree.</summary>
/// <param name="type">Group, version and kind.</param>
/// <param name="ns">The namespace; empty for a cluster-scoped object.</param>
/// <param name="name">The name.</param>
/// <param name="root">The whole object, <c>apiVersion</c> and <c>kind</c> included.</param>
public sealed class KubeObject(GroupVersionKind type, string ns, string name, MappingNode root)
{
    private ObjectKey? _key;

    /// <summary>Group, version and kind.</summary>
    public GroupVersionKind Type { get; } = type;

    /// <summary>The kind, such as <c>Service</c>.</summary>
    public string Kind => Type.Kind;

    /// <summary>The namespace; empty for a cluster-scoped object.</summary>
    public string Namespace { get; } = ns;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The whole object.</summary>
    public MappingNode Root { get; } = root;

    /// <summary>
    /// The manifest that was last applied to it, as it was written, nulls included: what kubectl keeps in the annotation
    /// <c>kubectl.kubernetes.io/last-applied-configuration</c>. Null where it was never applied.
    /// </summary>
    public MappingNode? LastApplied { get; init; }

    /// <summary>What tells it from every other object.</summary>
    public ObjectKey Key => _key ??= new(Type.Group, Type.Kind, Namespace, Name);

    /// <summary>The object's <c>metadata</c>, or null.</summary>
    public Node? Metadata => Root["metadata"];

    /// <summary>The object's labels, or null where it has none.</summary>
    public Node? Labels => Metadata?["labels"];

    /// <summary>The object's <c>spec</c>, or null.</summary>
    public Node? Spec => Root["spec"];

    /// <summary>Kind and name as kubectl prints them: <c>Service/web</c>.</summary>
    public override string ToString() => $"{Kind}/{Name}";

    /// <summary>The same object with another tree.</summary>
    public KubeObject With(MappingNode newRoot) => new(Type, Namespace, Name, newRoot) { LastApplied = LastApplied };

    /// <summary>The same object with another tree, after a manifest was applied to it.</summary>
    public KubeObject With(MappingNode newRoot, MappingNode lastApplied) => new(Type, Namespace, Name, newRoot) { LastApplied = lastApplied };
}
