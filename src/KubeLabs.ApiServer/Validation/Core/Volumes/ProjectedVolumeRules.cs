using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Volumes that several sources share. Sources whose feature is off by default (clusterTrustBundle, podCertificate) are
/// dropped by the server before it looks.
/// </summary>
internal static class ProjectedVolumeRules
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;
    private static readonly string[] _sources = ["secret", "configMap", "downwardAPI", "serviceAccountToken"];

    public static void Validate(Node projected, FieldPath path, CauseList causes)
    {
        FieldRules.FileMode(projected, "defaultMode", path, causes);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var sources = projected.List("sources");
        for (var i = 0; i < sources.Length; i++)
        {
            var place = path.Child("sources").At(i);
            Keys(sources[i].Field("secret"), taken, place.Child("secret"), path, causes);
            Keys(sources[i].Field("configMap"), taken, place.Child("configMap"), path, causes);
            Files(sources[i].Field("downwardAPI"), taken, place.Child("downwardAPI"), path, causes);
            Token(sources[i].Field("serviceAccountToken"), place.Child("serviceAccountToken"), path, causes);
            MoreThanOne(sources[i], place, causes);
        }
    }

    private static void Keys(Node? source, HashSet<string> taken, FieldPath path, FieldPath volume, CauseList causes)
    {
        if (source is null) return;
        FieldRules.Missing(source, "name", path, causes);
        var items = source.List("items");
        for (var i = 0; i < items.Length; i++)
        {
            ConfigVolumeRules.KeyToPath(items[i], path.Child("items").At(i), causes);
            Conflict(items[i].Text("path"), source.Text("name"), taken, volume, causes);
        }
    }

    private static void Files(Node? source, HashSet<string> taken, FieldPath path, FieldPath volume, CauseList causes)
    {
        foreach (var file in source.List("items"))
        {
            DownwardApiRules.File(file, path, causes);
            Conflict(file.Text("path"), file.Text("path"), taken, volume, causes);
        }
    }

    private static void Token(Node? source, FieldPath path, FieldPath volume, CauseList causes)
    {
        if (source is null) return;
        TokenTime(source.Number("expirationSeconds"), path.Child("expirationSeconds"), causes);
        FieldRules.Missing(source, "path", volume, causes);
        PathRules.NotDescendingOrReserved(source.Text("path"), volume.Child("path"), causes);
    }

    /// <summary>How long a token is valid, in seconds.</summary>
    public static void TokenTime(long seconds, FieldPath path, CauseList causes)
    {
        if (seconds < ShortestToken) causes.Invalid(path, seconds, "may not specify a duration less than 10 minutes");
        if (seconds > LongestToken) causes.Invalid(path, seconds, "may not specify a duration larger than 2^32 seconds");
    }

    private static void Conflict(string file, string shown, HashSet<string> taken, FieldPath volume, CauseList causes)
    {
        if (file.Length > 0 && !taken.Add(file)) causes.Invalid(volume, shown, "conflicting duplicate paths");
    }

    private static void MoreThanOne(Node source, FieldPath path, CauseList causes)
    {
        if (_sources.Count(source.Has) > 1) causes.Forbidden(path, "may not specify more than 1 volume type per source");
    }
}
