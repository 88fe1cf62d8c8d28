using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The kinds that an API server serves. Immutable, so that threads share it.</summary>
public sealed class SchemaCatalog
{
    private static readonly Lazy<SchemaCatalog> _builtIn = new(() => new(SchemaFile.Embedded().Resources()));
    private readonly ResourceType[] _all;
    private readonly Dictionary<string, ResourceType[]> _byKind = new(StringComparer.Ordinal);

    /// <summary>A catalog of kinds; of two for the same type the last counts.</summary>
    public SchemaCatalog(IEnumerable<ResourceType> types)
    {
        var all = new List<ResourceType>();
        foreach (var type in types)
        {
            if (Find(type.Type) is { } replaced) all.Remove(replaced);
            all.Add(type);
            Put(type);
        }

        _all = [.. all];
    }

    /// <summary>The kinds of Kubernetes itself, from the embedded schema.</summary>
    public static SchemaCatalog BuiltIn => _builtIn.Value;

    /// <summary>All kinds, the built-in ones in the order of the API server's discovery.</summary>
    public IEnumerable<ResourceType> All => _all;

    /// <summary>The kind, or null where it is not served.</summary>
    public ResourceType? Find(GroupVersionKind type)
    {
        foreach (var candidate in _byKind.GetValueOrDefault(type.Kind, []))
        {
            if (candidate.Type == type) return candidate;
        }

        return null;
    }

    /// <summary>The kinds of this name in every group and version.</summary>
    public IReadOnlyList<ResourceType> WithKind(string kind) => _byKind.GetValueOrDefault(kind, []);

    /// <summary>The same catalog with more kinds: those of CustomResourceDefinitions.</summary>
    public SchemaCatalog With(IEnumerable<ResourceType> more) => new(_all.Concat(more));

    private void Put(ResourceType type)
    {
        var known = _byKind.GetValueOrDefault(type.Type.Kind, []);
        var place = Array.FindIndex(known, other => other.Type == type.Type);
        if (place < 0)
        {
            place = known.Length;
            Array.Resize(ref known, place + 1);
        }

        known[place] = type;
        _byKind[type.Type.Kind] = known;
    }
}
