using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// An object of a custom kind: metadata, schema, scale, embedded objects, lists. Its CEL rules are not evaluated.
/// The source is apiextensions-apiserver's <c>customResourceStrategy.Validate</c>.
/// </summary>
internal static class CustomResourceRules
{
    public static void Validate(KubeObject item, KubeObject? old, ResourceType type, CauseList causes)
    {
        var kind = type.Custom!;
        if (old is null) ObjectMetaRules.Validate(item.Metadata, type.IsNamespaced, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        else ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        new SchemaValidator(causes).Validate(item.Root, kind.Schema, FieldPath.Root);
        Scale(item.Root, kind.Scale.Text("specReplicasPath"), causes);
        Scale(item.Root, kind.Scale.Text("statusReplicasPath"), causes);
        EmbeddedResourceRules.Check(item.Root, kind.Schema, FieldPath.Root, causes);
        ListTypeRules.Check(item.Root, kind.Schema, FieldPath.Root, causes);
    }

    private static void Scale(MappingNode root, string path, CauseList causes)
    {
        if (path.Length < 2) return;
        Node? value = root;
        foreach (var name in path[1..].Split('.')) value = value.Field(name);
        if (value?.AsInteger() is not { } replicas) return;
        var place = FieldPath.Root.Child(path);
        if (replicas < 0) causes.Invalid(place, replicas, "should be a non-negative integer");
        else if (replicas > int.MaxValue) causes.Invalid(place, replicas, $"should be less than or equal to {int.MaxValue}");
    }
}
