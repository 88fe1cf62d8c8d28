using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// An object of a custom kind: metadata, schema, scale, embedded objects, lists, and the rules in CEL. What an update leaves as it was need
/// not keep the schema. The source is apiextensions-apiserver's <c>customResourceStrategy</c>.
/// </summary>
internal static class CustomResourceRules
{
    // Of these the server does not know what a rule would see.
    private static readonly string[] _blocking =
        ["FieldValueNotSupported", "FieldValueRequired", "FieldValueTooLong", "FieldValueTooMany", "FieldValueTypeInvalid"];

    /// <summary>What is wrong with an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="old">The object that it replaces; null for a new one.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="causes">What is wrong.</param>
    /// <param name="warnings">What is wrong with parts that the update leaves as they were.</param>
    public static void Validate(KubeObject item, KubeObject? old, ResourceType type, CauseList causes, CauseList warnings)
    {
        var kind = type.Custom!;
        var found = new CauseList();
        var correlation = old is null ? null : new Correlation(item.Root, old.Root, kind.Schema);
        if (old is null) ObjectMetaRules.Validate(item.Metadata, type.IsNamespaced, NameRules.Subdomain, ObjectMetaRules.Path, found);
        else ObjectMetaUpdateRules.ValidateCommon(item, old, found);
        new SchemaValidator(found).Validate(item.Root, kind.Schema, FieldPath.Root, correlation);
        ScaleRules.Count(item.Root, kind.Scale.Text("specReplicasPath"), found);
        ScaleRules.Count(item.Root, kind.Scale.Text("statusReplicasPath"), found);
        EmbeddedResourceRules.Check(item.Root, kind.Schema, FieldPath.Root, found);
        if (old is null || HasGoodLists(old, kind.Schema)) ListTypeRules.Check(item.Root, kind.Schema, FieldPath.Root, found);
        foreach (var cause in found) causes.Add(cause);
        if (kind.Rules is { } rules) Rules(rules, item, old, correlation, found, causes, warnings);
    }

    private static void Rules(
        RuleScope rules, KubeObject item, KubeObject? old, Correlation? correlation, CauseList found, CauseList causes, CauseList warnings)
    {
        if (found.Any(cause => _blocking.Contains(cause.Reason)))
        {
            causes.InvalidPrinted(
                RulePlaces.Of(FieldPath.Root),
                "null",
                "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation");
        }
        else
        {
            new RuleRun(causes, warnings).Validate(rules, FieldPath.Root, item.Root, old?.Root, correlation);
        }
    }

    private static bool HasGoodLists(KubeObject old, StructuralSchema schema)
    {
        var found = new CauseList();
        ListTypeRules.Check(old.Root, schema, FieldPath.Root, found);
        return found.Count == 0;
    }
}
