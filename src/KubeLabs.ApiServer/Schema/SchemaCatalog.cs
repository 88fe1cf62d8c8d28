using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The kinds that an API server serves. Immutable, so that threads share it.</summary>
public sealed class SchemaCatalog
{
    private static readonly Lazy<SchemaCatalog> _builtIn = new(() => new(SchemaFile.Embedded().Resources()));
    private readonly ResourceType[] _all;
    private readonly Dictionary<GroupVersionKind, ResourceType> _byType = [];

    /// <summary>A catalog of kinds; of two for the same type the last counts.</summary>
    public SchemaCatalog(IEnumerable<ResourceType> types)
    {
        foreach (var type in types) _byType[type.Type] = type;
        _all = [.. _byType.Values];
    }

    /// <summary>The kinds of Kubernetes itself, from the embedded schema.</summary>
    public static SchemaCatalog BuiltIn => _builtIn.Value;

    /// <summary>All kinds, in the order of the API server's discovery.</summary>
    public IEnumerable<ResourceType> All => _all;

    /// <summary>The kind, or null where it is not served.</summary>
    public ResourceType? Find(GroupVersionKind type) => _byType.GetValueOrDefault(type);

    /// <summary>The kinds of this name in every group and version.</summary>
    public IReadOnlyList<ResourceType> WithKind(string kind) =>
        Array.FindAll(_all, type => string.Equals(type.Type.Kind, kind, StringComparison.Ordinal));

    /// <summary>The same catalog with more kinds: those of CustomResourceDefinitions.</summary>
    public SchemaCatalog With(IEnumerable<ResourceType> more) => new(_all.Concat(more));
}
