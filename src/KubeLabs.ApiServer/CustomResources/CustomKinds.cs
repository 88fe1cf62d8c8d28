using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The kinds that CustomResourceDefinitions add. A definition serves its kinds from the moment it is stored.</summary>
public static class CustomKinds
{
    // A definition is read once, however many states hold it.
    private static readonly ConditionalWeakTable<KubeObject, ResourceType[]> _read = [];

    /// <summary>The served versions of one definition.</summary>
    public static ImmutableArray<ResourceType> Of(KubeObject definition) =>
        ImmutableCollectionsMarshal.AsImmutableArray(_read.GetValue(definition, Read));

    /// <summary>A catalog with the kinds of all definitions in a state; the catalog itself where there are none.</summary>
    public static SchemaCatalog In(IExistingObjects existing, SchemaCatalog catalog)
    {
        var types = existing.List("apiextensions.k8s.io", "CustomResourceDefinition", null).SelectMany(item => Of(item)).ToList();
        return types.Count == 0 ? catalog : catalog.With(types);
    }

    /// <summary>The kind of a type, or null where no definition serves it.</summary>
    internal static ResourceType? Find(IExistingObjects existing, GroupVersionKind type)
    {
        foreach (var definition in existing.List("apiextensions.k8s.io", "CustomResourceDefinition", null))
        {
            if (definition.Spec.Text("group") != type.Group) continue;
            foreach (var candidate in Of(definition))
            {
                if (candidate.Type == type) return candidate;
            }
        }

        return null;
    }

    private static ResourceType[] Read(KubeObject definition)
    {
        var types = new List<ResourceType>();
        foreach (var version in definition.Spec.List("versions"))
        {
            if (!version.Flag("served") || version["schema"]?["openAPIV3Schema"] is not MappingNode schema) continue;
            types.Add(Read(definition.Spec!, version, StructuralSchema.Of(schema)));
        }

        return [.. types];
    }

    private static ResourceType Read(Node spec, Node version, StructuralSchema schema)
    {
        var names = spec["names"];
        var type = new GroupVersionKind(spec.Text("group"), version.Text("name"), names.Text("kind"));
        var subresources = version.Field("subresources");
        return new(type, names.Text("plural"), spec.Text("scope") == "Namespaced", CustomTypeSchema.OfObject(type, schema))
        {
            Custom = new(schema, subresources.Has("status"), subresources.Field("scale")),
        };
    }
}
