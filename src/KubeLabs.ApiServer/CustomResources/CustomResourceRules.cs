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
        ScaleRules.Count(item.Root, kind.Scale.Text("specReplicasPath"), causes);
        ScaleRules.Count(item.Root, kind.Scale.Text("statusReplicasPath"), causes);
        EmbeddedResourceRules.Check(item.Root, kind.Schema, FieldPath.Root, causes);
        ListTypeRules.Check(item.Root, kind.Schema, FieldPath.Root, causes);
    }
}
