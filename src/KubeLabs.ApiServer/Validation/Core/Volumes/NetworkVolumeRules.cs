using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes of file and block servers.</summary>
internal static class NetworkVolumeRules
{
    private const int LongestTenant = 64;
    private const string NotHostPorts = "must be a host:port pair or multiple pairs separated by commas";

    public static void Nfs(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "server", path, causes);
        FieldRules.Missing(source, "path", path, causes);
        var exported = source.Text("path");
        if (!exported.StartsWith('/')) causes.Invalid(path.Child("path"), exported, "must be an absolute path");
    }

    public static void Glusterfs(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "endpoints", path, causes);
        FieldRules.Missing(source, "path", path, causes);
    }

    public static void Flocker(Node source, FieldPath path, CauseList causes)
    {
        var (name, id) = (source.Text("datasetName"), source.Text("datasetUUID"));
        if (name.Length == 0 && id.Length == 0) causes.Required(path, "one of datasetName and datasetUUID is required");
        if (name.Length > 0 && id.Length > 0)
        {
            causes.Invalid(path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }

        if (name.Contains('/', StringComparison.Ordinal)) causes.Invalid(path.Child("datasetName"), name, "must not contain '/'");
    }

    public static void Rbd(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.MissingList(source, "monitors", path, causes);
        FieldRules.Missing(source, "image", path, causes);
    }

    public static void Cinder(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "volumeID", path, causes);
        if (source.Field("secretRef") is { } secret) FieldRules.Missing(secret, "name", path.Child("secretRef"), causes);
    }

    public static void CephFs(Node source, FieldPath path, CauseList causes) => FieldRules.MissingList(source, "monitors", path, causes);

    public static void Quobyte(Node source, FieldPath path, CauseList causes)
    {
        var registry = source.Text("registry");
        if (registry.Length == 0) causes.Required(path.Child("registry"), NotHostPorts);
        else if (Characters.Bytes(source.Text("tenant")) > LongestTenant)
        {
            causes.Required(path.Child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
        }
        else
        {
            foreach (var pair in registry.Split(','))
            {
                if (!IsHostPort(pair)) causes.Invalid(path.Child("registry"), registry, NotHostPorts);
            }
        }

        FieldRules.Missing(source, "volume", path, causes);
    }

    public static void FibreChannel(Node source, FieldPath path, CauseList causes)
    {
        var (names, ids) = (source.List("targetWWNs").Length, source.List("wwids").Length);
        if (names == 0 && ids == 0) causes.Required(path.Child("targetWWNs"), "must specify either targetWWNs or wwids, but not both");
        if (names > 0 && ids > 0)
        {
            causes.Invalid(path.Child("targetWWNs"), source["targetWWNs"], "targetWWNs and wwids can not be specified simultaneously");
        }

        if (names == 0) return;
        if (!source.Has("lun")) causes.Required(path.Child("lun"), "lun is required if targetWWNs is specified");
        FieldRules.OutOfRange(source, "lun", 0, 255, path, causes);
    }

    // Go splits at the last colon; an IPv6 host needs brackets.
    private static bool IsHostPort(string pair)
    {
        var colon = pair.LastIndexOf(':');
        if (colon < 0) return false;
        var host = pair.AsSpan(0, colon);
        if (host.StartsWith('[')) return host.EndsWith(']') && !host[1..^1].ContainsAny('[', ']');
        return !host.ContainsAny('[', ']', ':') && !pair.AsSpan(colon).ContainsAny('[', ']');
    }
}
