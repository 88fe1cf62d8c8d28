using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes of CSI drivers.</summary>
internal static class CsiRules
{
    private const int LongestDriver = 63;

    private static readonly string[] _secrets =
        ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef"];

    public static void Volume(Node source, FieldPath path, CauseList causes)
    {
        DriverName(source.Text("driver"), path.Child("driver"), causes);
        if (source.Field("nodePublishSecretRef") is not { } secret) return;
        FieldRules.Missing(secret, "name", path.Child("nodePublishSecretRef"), causes);
        // The server names the malformed one differently from the missing one.
        FieldRules.Malformed(secret, "name", DnsFormats.Subdomain, path, causes);
    }

    /// <summary>The source of a PersistentVolume. The server does not look at the secret of the node's first stage.</summary>
    public static void PersistentVolume(Node source, FieldPath path, CauseList causes)
    {
        DriverName(source.Text("driver"), path.Child("driver"), causes);
        FieldRules.Missing(source, "volumeHandle", path, causes);
        foreach (var field in _secrets)
        {
            if (source.Field(field) is not { } secret) continue;
            FieldRules.MissingOrMalformed(secret, "name", DnsFormats.Subdomain, path.Child(field), causes);
            FieldRules.MissingOrMalformed(secret, "namespace", DnsFormats.Label, path.Child(field), causes);
        }
    }

    public static void DriverName(string name, FieldPath path, CauseList causes)
    {
        if (name.Length == 0)
        {
            causes.Required(path);
            return;
        }

        if (Characters.Bytes(name) > LongestDriver) causes.TooLong(path, LongestDriver);
        causes.InvalidEach(path, name, DnsFormats.Subdomain(name.ToLowerInvariant()));
    }
}
