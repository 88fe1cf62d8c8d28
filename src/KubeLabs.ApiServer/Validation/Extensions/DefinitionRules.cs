using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A CustomResourceDefinition (<c>ValidateCustomResourceDefinition</c>).
/// </summary>
internal static class DefinitionRules
{
    private static readonly string[] _scopes = ["Cluster", "Namespaced"];

    public static void Validate(KubeObject item, CauseList causes)
    {
        var required = $"{item.Spec?["names"].Text("plural")}.{item.Spec.Text("group")}";
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, Name, ObjectMetaRules.Path, causes);
        Common(item, causes);
        DefinitionApprovalRules.Validate(item, null, causes);
        PreservesUnknownFields(item.Spec, causes);

        string[] Name(string name, bool prefix)
        {
            var faults = NameRules.Subdomain(name, prefix);
            return name == required ? faults : [.. faults, "must be spec.names.plural+\".\"+spec.group"];
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Spec(item, old, causes);
        ImmutableNames(item, old, causes);
        DefinitionNameRules.Validate(item.Root["status"]?["acceptedNames"], FieldPath.Root.Child("status", "acceptedNames"), causes);
        StoredVersions(item, causes);
        DefinitionApprovalRules.Validate(item, old, causes);
        if (!old.Spec.Flag("preserveUnknownFields")) PreservesUnknownFields(item.Spec, causes);
    }

    private static void Common(KubeObject item, CauseList causes)
    {
        Spec(item, null, causes);
        StoredVersions(item, causes);
    }

    private static void Spec(KubeObject item, KubeObject? old, CauseList causes)
    {
        var definition = new DefinitionSpec(item.Spec, old?.Spec);
        var path = DefinitionSpec.Path;
        Group(definition.Spec.Text("group"), path.Child("group"), causes);
        FieldRules.MissingOrUnsupported(definition.Spec, "scope", _scopes, path, causes);
        DefinitionVersionRules.MissingSchemas(definition, causes);
        DefinitionSchemaRules.DefaultsUnpruned(definition, causes);
        for (var i = 0; i < definition.Versions.Length; i++) DefinitionVersionRules.Validate(definition, i, causes);
        DefinitionVersionRules.Together(definition, causes);
        var names = definition.Spec.Field("names");
        foreach (var name in (ReadOnlySpan<string>)["plural", "singular", "kind", "listKind"])
        {
            FieldRules.Missing(names, name, path.Child("names"), causes);
        }

        DefinitionNameRules.Validate(names, path.Child("names"), causes);
        DefinitionVersionRules.Shared(definition, causes);
        DefinitionConversionRules.Validate(definition.Spec, path.Child("conversion"), causes);
    }

    private static void Group(string group, FieldPath path, CauseList causes)
    {
        var faults = DnsFormats.Subdomain(group);
        if (group.Length == 0) causes.Required(path);
        else if (faults.Length > 0) causes.Invalid(path, group, string.Join(',', faults));
        else if (!group.Contains('.', StringComparison.Ordinal)) causes.Invalid(path, group, "should be a domain with at least one dot");
    }

    private static bool IsEstablished(KubeObject item)
    {
        foreach (var condition in item.Root["status"].List("conditions"))
        {
            if (condition.Text("type") == "Established") return condition.Text("status") == "True";
        }

        return false;
    }

    private static void StoredVersions(KubeObject item, CauseList causes)
    {
        var path = FieldPath.Root.Child("status", "storedVersions");
        var stored = item.Root["status"].Field("storedVersions");
        if (stored is null or { Items.Length: 0 })
        {
            causes.InvalidPrinted(path, stored is null ? "null" : "[]", "must have at least one stored version");
            return;
        }

        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < stored.Items.Length; i++) left[stored.Items[i].AsString() ?? ""] = i;
        foreach (var version in item.Spec.List("versions"))
        {
            var name = version.Text("name");
            if (!left.Remove(name) && version.Flag("storage"))
            {
                causes.Invalid(path, stored, "must have the storage version " + name);
            }
        }

        foreach (var (name, index) in left) causes.Invalid(path.At(index), name, MissingVersion(name));
    }

    private static string MissingVersion(string name) =>
        $"missing from spec.versions; {name} was previously a storage version, and must remain in spec.versions until a storage migration "
        + $"ensures no data remains persisted in {name} and removes {name} from status.storedVersions";

    private static void PreservesUnknownFields(Node? spec, CauseList causes)
    {
        if (!spec.Flag("preserveUnknownFields")) return;
        causes.Invalid(
            DefinitionSpec.Path.Child("preserveUnknownFields"),
            spec!["preserveUnknownFields"],
            "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
    }

    // Scope and kind are free until the definition is established; a moment after its creation it is.
    private static void ImmutableNames(KubeObject item, KubeObject old, CauseList causes)
    {
        var path = DefinitionSpec.Path;
        if (IsEstablished(old))
        {
            ObjectMetaUpdateRules.Changed(item.Spec, old.Spec, "scope", path, causes);
            ObjectMetaUpdateRules.Changed(item.Spec.Field("names"), old.Spec.Field("names"), "kind", path.Child("names"), causes);
        }

        ObjectMetaUpdateRules.Changed(item.Spec, old.Spec, "group", path, causes);
        ObjectMetaUpdateRules.Changed(item.Spec.Field("names"), old.Spec.Field("names"), "plural", path.Child("names"), causes);
    }
}
