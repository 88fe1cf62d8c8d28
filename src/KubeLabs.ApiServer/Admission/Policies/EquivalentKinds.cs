using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The versions in which one stored object can be had, for <c>matchPolicy: Equivalent</c>, and the object in them. Among the built-in kinds
/// only HorizontalPodAutoscaler has two that can be told from each other's fields; the versions of custom kinds differ in their name alone.
/// </summary>
internal static class EquivalentKinds
{
    public static IReadOnlyList<ResourceType> Of(ResourceType type, IExistingObjects existing) => type.Custom is null
        ? [.. SchemaCatalog.BuiltIn.WithKind(type.Type.Kind).Where(other => IsOther(other, type))]
        : OfCustom(type, existing);

    /// <summary>The object as another version has it.</summary>
    public static MappingNode Convert(MappingNode root, ResourceType from, ResourceType to)
    {
        if (from.Type == to.Type) return root;
        root = root.Set("apiVersion", to.Type.ApiVersion);
        return to.Custom is null ? AutoscalerVersions.Convert(root, to.Type.Version) : root;
    }

    private static IReadOnlyList<ResourceType> OfCustom(ResourceType type, IExistingObjects existing)
    {
        foreach (var definition in existing.List("apiextensions.k8s.io", "CustomResourceDefinition", null))
        {
            if (definition.Spec.Text("group") != type.Type.Group || definition.Spec?["names"].Text("kind") != type.Type.Kind) continue;
            return [.. CustomKinds.Of(definition).Where(other => IsOther(other, type))];
        }

        return [];
    }

    private static bool IsOther(ResourceType other, ResourceType type) =>
        other.Type.Group == type.Type.Group && other.Type.Kind == type.Type.Kind && other.Type != type.Type;
}
