using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The default among classes: of those marked by an annotation the newest, then the first by name.</summary>
internal static class DefaultClass
{
    public static KubeObject? Of(IEnumerable<KubeObject> classes, params string[] annotations)
    {
        KubeObject? best = null;
        foreach (var item in classes)
        {
            if (IsDefault(item, annotations) && (best is null || Precedes(item, best))) best = item;
        }

        return best;
    }

    private static bool IsDefault(KubeObject item, string[] annotations)
    {
        foreach (var annotation in annotations)
        {
            if (item.Metadata?["annotations"].Text(annotation) == "true") return true;
        }

        return false;
    }

    private static bool Precedes(KubeObject one, KubeObject other)
    {
        const string created = "creationTimestamp";
        // RFC 3339 in UTC sorts as text.
        var later = string.CompareOrdinal(one.Metadata.Text(created), other.Metadata.Text(created));
        return later > 0 || (later == 0 && string.CompareOrdinal(one.Name, other.Name) < 0);
    }
}
