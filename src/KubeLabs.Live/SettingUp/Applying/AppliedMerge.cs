using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// What a manifest makes of an object that exists: the three-way merge of client-side <c>kubectl apply</c>. The whole result is sent with
/// PUT and the version that was read, so that a change of someone else in between is merged again and never lost.
/// </summary>
internal static class AppliedMerge
{
    /// <summary>The object to send, marked as set up; or kubectl's words why it cannot be merged.</summary>
    public static (MappingNode Merged, string? Fault) Of(GivenObject given, MappingNode live, string exercise)
    {
        var (merged, fault) = ThreeWayMerge.Merge(AppliedManifest.Of(live), given.Manifest, live, given.Type);
        return (AppliedManifest.Marked(merged, AppliedManifest.Annotation(given.Manifest), exercise), fault);
    }

    /// <summary>Whether an object says everything already that a manifest says, in values that the server has read.</summary>
    public static bool SaysAll(GivenObject given, MappingNode live) => ChangedPaths(given, live).Count == 0;

    /// <summary>The fields of a manifest that an object has otherwise.</summary>
    public static IReadOnlyList<FieldPath> ChangedPaths(GivenObject given, MappingNode live)
    {
        var canonical = CanonicalManifest.Of(given);
        var (merged, _) = ThreeWayMerge.Merge(null, canonical, live, given.Type);
        return Differences.Of(live, merged);
    }
}
