using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a claim asks for: in a PersistentVolumeClaim, in a template of one.</summary>
internal static class ClaimSpecRules
{
    private const string OncePod = "ReadWriteOncePod";
    private static readonly string[] _accessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", OncePod];

    /// <summary>How a volume is given to a Pod.</summary>
    public static string[] VolumeModes { get; } = ["Block", "Filesystem"];

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.List("accessModes").Length == 0) causes.Required(path.Child("accessModes"), "at least 1 access mode is required");
        LabelSelectorRules.Validate(spec?["selector"], path.Child("selector"), causes);
        AccessModes(spec, path.Child("accessModes"), causes);
        Storage(spec?["resources"]?["requests"]?["storage"], path.Child("resources").Key("storage"), causes);
        FieldRules.Malformed(spec, "storageClassName", DnsFormats.Subdomain, path, causes);
        FieldRules.Unsupported(spec, "volumeMode", VolumeModes, path, causes);
        DataSourceRules.Validate(spec, path, causes);
        FieldRules.Malformed(spec, "volumeAttributesClassName", DnsFormats.Subdomain, path, causes);
    }

    /// <summary>Modes that do not exist, and ReadWriteOncePod beside another.</summary>
    public static void AccessModes(Node? spec, FieldPath path, CauseList causes)
    {
        var (once, others) = (false, false);
        foreach (var item in spec.List("accessModes"))
        {
            var mode = item.AsString() ?? "";
            var exists = _accessModes.Contains(mode);
            if (!exists) causes.NotSupported(path, mode, _accessModes);
            once |= mode == OncePod;
            others |= exists && mode != OncePod;
        }

        if (once && others) causes.Forbidden(path, "may not use ReadWriteOncePod with other access modes");
    }

    private static void Storage(Node? storage, FieldPath path, CauseList causes)
    {
        if (QuantityRules.Read(storage) is not { } quantity) causes.Required(path);
        else if (quantity <= Quantity.Zero) causes.Invalid(path, quantity.ToString(), "must be greater than zero");
    }
}
