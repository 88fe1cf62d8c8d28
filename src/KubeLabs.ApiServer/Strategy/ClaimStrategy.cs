using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A new claim starts pending; its old and its new data source say the same.</summary>
internal static class ClaimStrategy
{
    /// <summary>The claim's spec; <paramref name="old"/> is the one that it replaces, or null.</summary>
    public static MappingNode Prepare(MappingNode spec, Node? old)
    {
        // A source in another namespace is behind a feature that is off (CrossNamespaceVolumeDataSource).
        if (spec["dataSourceRef"].Text("namespace").Length > 0 && !old.Has("dataSourceRef")) spec = spec.Without("dataSourceRef");
        var source = spec.Object("dataSource");
        var reference = spec.Object("dataSourceRef");
        if (source is not null && reference is null)
        {
            var isKept = IsKnown(source) || old.Has("dataSource") || old.Has("dataSourceRef");
            return isKept ? spec.With("dataSourceRef", source) : spec.Without("dataSource");
        }

        return reference is not null && source is null && reference.Text("namespace").Length == 0
            ? spec.With("dataSource", reference.Without("namespace"))
            : spec;
    }

    // Other kinds were never allowed here and are silently dropped.
    private static bool IsKnown(MappingNode source) => (source.Text("apiGroup"), source.Text("kind")) is
        ("", "PersistentVolumeClaim") or ("snapshot.storage.k8s.io", "VolumeSnapshot");
}
