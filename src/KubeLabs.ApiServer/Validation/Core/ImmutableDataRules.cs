using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Secrets and ConfigMaps that were made immutable.</summary>
internal static class ImmutableDataRules
{
    private const string Immutable = "field is immutable when `immutable` is set";

    /// <summary>Neither the mark nor the named maps change once the mark is set.</summary>
    public static void Changed(MappingNode item, MappingNode old, CauseList causes, params ReadOnlySpan<string> maps)
    {
        if (!old.Flag("immutable")) return;
        if (!item.Flag("immutable")) causes.Forbidden(FieldPath.Root.Child("immutable"), Immutable);
        foreach (var map in maps)
        {
            if (!SemanticEquality.Same(item.Field(map), old.Field(map))) causes.Forbidden(FieldPath.Root.Child(map), Immutable);
        }
    }
}
