using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// In which version a kind is read. Objects are in every version of their kind at once: the API converts them to the one that is asked for,
/// and that is the one whose fields KubeLabs knows.
/// </summary>
internal static class KindVersions
{
    /// <summary>The version to read, or why there is none.</summary>
    public static (ServedKind? Served, UnknownObjects? Unknown) Choose(GroupKind kind, DiscoveredGroup group)
    {
        if (group.Failure is { } failure) return OfSchema(kind, failure);
        var best = Best(kind, group);
        if (best is not null) return (best, null);
        var isKnown = group.Versions.All(version => version.IsKnown);
        return (null, isKnown ? Unknowns.NotServed(kind) : Unknowns.GroupSilent(kind));
    }

    private static ServedKind? Best(GroupKind kind, DiscoveredGroup group)
    {
        ServedKind? best = null;
        var order = long.MinValue;
        foreach (var version in group.Versions)
        {
            var resource = version.Resources.FirstOrDefault(item => item.CanList && item.Kind == kind.Kind);
            if (resource is null) continue;
            var type = new GroupVersionKind(kind.Group, version.Name, kind.Kind);

            // Of versions that no schema knows the first is the one that the server prefers.
            var own = SchemaCatalog.BuiltIn.Find(type) is null ? -2 : VersionOrder.Of(version.Name);
            if (own <= order) continue;
            (best, order) = (new(type, resource.Plural, resource.IsNamespaced), own);
        }

        return best;
    }

    // Whoever may not discover may still be allowed to list; a kind of Kubernetes itself is where it always is.
    private static (ServedKind? Served, UnknownObjects? Unknown) OfSchema(GroupKind kind, ApiAnswer failure)
    {
        var type = failure is ApiResponse { Status: 403 }
            ? SchemaCatalog.BuiltIn.WithKind(kind.Kind).Where(item => item.Type.Group == kind.Group)
                .MaxBy(item => VersionOrder.Of(item.Type.Version))
            : null;
        return type is null
            ? (null, Unknowns.Discovery(kind, failure))
            : (new(type.Type, type.Plural, type.IsNamespaced), null);
    }
}
