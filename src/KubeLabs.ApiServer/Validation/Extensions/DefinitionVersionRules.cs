using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The versions of a custom kind.</summary>
internal static class DefinitionVersionRules
{
    private const int LongestWarning = 256;

    public static void MissingSchemas(DefinitionSpec definition, CauseList causes)
    {
        for (var i = 0; i < definition.Versions.Length; i++)
        {
            if (definition.Versions[i].Field("schema").Has("openAPIV3Schema")) continue;
            causes.Required(DefinitionSpec.Path.Child("versions").At(i).Child("schema", "openAPIV3Schema"));
        }
    }

    /// <summary>One version: its name, and what it does not share with the others.</summary>
    public static void Validate(DefinitionSpec definition, int index, CauseList causes)
    {
        var version = definition.Versions[index];
        var path = DefinitionSpec.Path.Child("versions").At(index);
        var faults = DnsFormats.Label1035(version.Text("name"));
        if (faults.Length > 0) causes.Invalid(path.Child("name"), version.Text("name"), string.Join(',', faults));
        DeprecationWarning(version, path.Child("deprecationWarning"), causes);
        var hasStatus = version.Field("subresources").Has("status");
        if (!definition.SharesSchema)
        {
            DefinitionSchemaRules.Validate(version.Field("schema"), hasStatus, definition.KeepsSchema(version), path.Child("schema"), causes);
        }

        if (!definition.SharesSubresources) SubresourceRules.Validate(version.Field("subresources"), path.Child("subresources"), causes);
        if (!definition.SharesColumns) PrinterColumnRules.Validate(version, path.Child("additionalPrinterColumns"), causes);
        if (!definition.SharesSelectableFields) SelectableFieldRules.Validate(version, path, causes);
    }

    /// <summary>The versions as a whole.</summary>
    public static void Together(DefinitionSpec definition, CauseList causes)
    {
        var path = DefinitionSpec.Path.Child("versions");
        var names = new HashSet<string>(definition.Versions.Select(version => version.Text("name")), StringComparer.Ordinal);
        if (names.Count != definition.Versions.Length)
        {
            causes.InvalidPrinted(path, definition.PrintVersions(), "must contain unique version names");
        }

        if (definition.Versions.Count(version => version.Flag("storage")) != 1)
        {
            causes.InvalidPrinted(path, definition.PrintVersions(), "must have exactly one version marked as storage version");
        }

        if (!definition.Versions.IsEmpty)
        {
            DefinitionNameRules.Label(definition.Versions[0].Text("name"), DefinitionSpec.Path.Child("version"), causes);
        }
    }

    /// <summary>What all versions say alike.</summary>
    public static void Shared(DefinitionSpec definition, CauseList causes)
    {
        var path = DefinitionSpec.Path;
        var hasStatus = definition.Versions.Any(version => version.Field("subresources").Has("status"));
        if (definition.SharesSchema)
        {
            var isUnchanged = definition.KeepsSchema(definition.Versions[0]);
            DefinitionSchemaRules.Validate(definition.Shared("schema"), hasStatus, isUnchanged, path.Child("validation"), causes);
        }

        if (definition.SharesSubresources) SubresourceRules.Validate(definition.Shared("subresources"), path.Child("subresources"), causes);
        if (definition.SharesColumns) PrinterColumnRules.Validate(definition.Versions[0], path.Child("additionalPrinterColumns"), causes);
        if (definition.SharesSelectableFields) SelectableFieldRules.Validate(definition.Versions[0], path, causes);
    }

    private static void DeprecationWarning(Node version, FieldPath path, CauseList causes)
    {
        if (version.Field("deprecationWarning")?.AsString() is not { } warning) return;
        if (!version.Flag("deprecated"))
        {
            causes.Invalid(path, warning, "can only be set for deprecated versions");
            return;
        }

        if (Characters.Bytes(warning) > LongestWarning) causes.Invalid(path, warning, "must be <= 256 characters long");
        if (warning.Length == 0) causes.Invalid(path, warning, "must not be an empty string");
        if (FirstUnprintable(warning) is { } at)
        {
            causes.Invalid(
                path, warning, $"must only contain printable UTF-8 characters; non-printable character found at index {at}");
        }
    }

    private static string? FirstUnprintable(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!GoValue.IsPrintable(rune)) return at.ToString(CultureInfo.InvariantCulture);
            at += rune.Utf8SequenceLength;
        }

        return null;
    }
}
