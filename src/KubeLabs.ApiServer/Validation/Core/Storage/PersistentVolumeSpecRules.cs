using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a PersistentVolume offers.</summary>
internal static class PersistentVolumeSpecRules
{
    private static readonly string[] _reclaimPolicies = ["Delete", "Recycle", "Retain"];

    public static void Validate(KubeObject volume, FieldPath path, CauseList causes)
    {
        var spec = volume.Spec;
        FieldRules.MissingList(spec, "accessModes", path, causes);
        ClaimSpecRules.AccessModes(spec, path.Child("accessModes"), causes);
        Capacity(spec, path.Child("capacity"), causes);
        if (spec.Text("persistentVolumeReclaimPolicy").Length > 0)
        {
            FieldRules.Unsupported(spec, "persistentVolumeReclaimPolicy", _reclaimPolicies, path, causes);
        }

        PersistentVolumeAffinityRules.Validate(spec, path.Child("nodeAffinity"), causes);
        PersistentVolumeSourceRules.Validate(spec, volume.Name, path, causes);
        RecycledRoot(spec, path.Child("persistentVolumeReclaimPolicy"), causes);
        FieldRules.Malformed(spec, "storageClassName", DnsFormats.Subdomain, path, causes);
        FieldRules.Unsupported(spec, "volumeMode", ClaimSpecRules.VolumeModes, path, causes);
        AttributesClass(spec, path, causes);
    }

    private static void Capacity(Node? spec, FieldPath path, CauseList causes)
    {
        var capacity = spec.Map("capacity");
        if (capacity.Length == 0) causes.Required(path);
        if (spec?["capacity"]?["storage"] is null || capacity.Length > 1)
        {
            causes.NotSupportedPrinted(path, GoValue.PrintMap(spec.Field("capacity")), "storage");
        }

        foreach (var entry in capacity)
        {
            var amount = QuantityRules.Read(entry.Value) ?? Quantity.Zero;
            var units = (long)Math.Clamp(amount.Units, long.MinValue, long.MaxValue);
            if (units < 0) causes.Invalid(path.Key(entry.Key), units, "must be a valid resource quantity");
            if (amount <= Quantity.Zero) causes.Invalid(path.Key(entry.Key), amount.ToString(), "must be greater than zero");
        }
    }

    private static void RecycledRoot(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Text("persistentVolumeReclaimPolicy") != "Recycle" || spec.Field("hostPath") is not { } source) return;
        if (IsRoot(source.Text("path"))) causes.Forbidden(path, "may not be 'recycle' for a hostPath mount of '/'");
    }

    // As Go's path.Clean: elements that mean nothing are dropped, and nothing is above the root.
    private static bool IsRoot(string path)
    {
        if (!path.StartsWith('/')) return false;
        var depth = 0;
        foreach (var range in path.AsSpan().Split('/'))
        {
            var element = path.AsSpan(range);
            if (element is "..") depth = Math.Max(0, depth - 1);
            else if (element.Length > 0 && element is not ".") depth++;
        }

        return depth == 0;
    }

    private static void AttributesClass(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("volumeAttributesClassName")?.AsString() is not { } name) return;
        var place = path.Child("volumeAttributesClassName");
        if (name.Length == 0) causes.Required(place, "an empty string is disallowed");
        else causes.InvalidEach(place, name, DnsFormats.Subdomain(name));
        if (!spec.Has("csi")) causes.Required(path.Child("csi"), "has to be specified when using volumeAttributesClassName");
    }
}
