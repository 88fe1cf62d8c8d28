using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes of CSI drivers.</summary>
internal static class CsiRules
{
    private const int LongestDriver = 63;

    public static void Volume(Node source, FieldPath path, CauseList causes)
    {
        DriverName(source.Text("driver"), path.Child("driver"), causes);
        if (source.Field("nodePublishSecretRef") is not { } secret) return;
        FieldRules.Missing(secret, "name", path.Child("nodePublishSecretRef"), causes);
        // The server names the malformed one differently from the missing one.
        FieldRules.Malformed(secret, "name", DnsFormats.Subdomain, path, causes);
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
