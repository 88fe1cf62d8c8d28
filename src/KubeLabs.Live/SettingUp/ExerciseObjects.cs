using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What an exercise puts into a cluster.</summary>
public sealed class ExerciseObjects
{
    private ExerciseObjects(string id, ImmutableArray<string> namespaces, ImmutableArray<GivenObject> objects)
    {
        Id = id;
        Namespaces = namespaces;
        Objects = objects;
    }

    /// <summary>The exercise.</summary>
    public string Id { get; }

    /// <summary>The namespaces that it speaks of, its own first.</summary>
    public ImmutableArray<string> Namespaces { get; }

    /// <summary>Its objects: namespaces first, then in their order.</summary>
    internal ImmutableArray<GivenObject> Objects { get; }

    /// <summary>The Nodes among them.</summary>
    internal IEnumerable<GivenObject> Nodes => Objects.Where(given => given.IsNode);

    /// <summary>Collects what an exercise gives.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="ns">Its namespace.</param>
    /// <param name="given">The state with the given objects, as the server admits them.</param>
    /// <param name="keys">Which objects of the state the exercise gives itself.</param>
    /// <param name="needsStorage">Whether it speaks of classes of storage: a cluster without any gets the one that kind has.</param>
    public static ExerciseObjects Of(string id, string ns, ClusterState given, ImmutableArray<ObjectKey> keys, bool needsStorage = false)
    {
        var catalog = CustomKinds.In(given, SchemaCatalog.BuiltIn);
        var written = keys.Select(key => Written(given.Find(key)!, catalog)).ToList();
        ImmutableArray<string> namespaces = [ns, .. written.Select(NamespaceOf).Where(name => name.Length > 0 && name != ns).Distinct()];
        var implied = namespaces
            .Where(name => name != "default" && !written.Exists(item => item.IsNamespace && item.Item.Name == name))
            .Select(name => Implied(name, catalog));
        IEnumerable<GivenObject> storage = needsStorage ? [Storage(catalog)] : [];
        return new(id, namespaces, [.. implied, .. storage, .. written.Where(item => item.IsNamespace), .. written.Where(item => !item.IsNamespace)]);
    }

    private static string NamespaceOf(GivenObject given) => given.IsNamespace ? given.Item.Name : given.Item.Namespace;

    private static GivenObject Written(KubeObject item, SchemaCatalog catalog) =>
        new(item, catalog.Find(item.Type)!, item.LastApplied ?? item.Root);

    private static GivenObject Storage(SchemaCatalog catalog)
    {
        var item = BuiltInCluster.State.List("storage.k8s.io", "StorageClass")[0];
        return new(item, catalog.Find(item.Type)!, item.Root, IsImplied: true);
    }

    private static GivenObject Implied(string name, SchemaCatalog catalog)
    {
        var type = new GroupVersionKind("", "v1", "Namespace");
        var metadata = MappingNode.Empty(default).Set("name", name);
        var root = MappingNode.Empty(default).Set("apiVersion", "v1").Set("kind", "Namespace").With("metadata", metadata);
        return new(new(type, "", name, root), catalog.Find(type)!, root, IsImplied: true);
    }
}
