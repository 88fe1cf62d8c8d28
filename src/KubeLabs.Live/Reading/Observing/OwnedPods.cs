using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The Pods of an object among those that were read: itself, or those whose owners lead to it.</summary>
internal static class OwnedPods
{
    private static readonly GroupKind _pod = new("", "Pod");

    // What stands between a workload and its Pods.
    private static readonly Dictionary<string, GroupKind> _between = new(StringComparer.Ordinal)
    {
        ["Deployment"] = new("apps", "ReplicaSet"),
        ["CronJob"] = new("batch", "Job"),
    };

    /// <summary>What must be known for an answer and is not; null where everything is.</summary>
    public static UnknownObjects? Unknown(KindReading known, LogObservation asked)
    {
        var between = _between.GetValueOrDefault(asked.Kind);
        return known.Unknown.FirstOrDefault(item =>
            (item.Namespace is null || item.Namespace == asked.Namespace)
            && (item.Kind == _pod || item.Kind == between || item.Kind.Kind == asked.Kind));
    }

    /// <summary>The Pods in the order of their names. Those that are on their way out do not count, unless one is meant itself.</summary>
    public static IEnumerable<KubeObject> Of(IReadOnlyCollection<KubeObject> objects, LogObservation asked)
    {
        var near = objects.Where(item => item.Namespace == asked.Namespace);
        var named = near.Where(item => item.Kind == asked.Kind && item.Name == asked.Name).ToList();
        if (asked.Kind == _pod.Kind) return named;
        var owners = Ids(named);
        if (_between.TryGetValue(asked.Kind, out var between)) owners = Ids(near.Where(item => Is(item, between) && IsOwned(item, owners)));
        return near
            .Where(item => Is(item, _pod) && IsOwned(item, owners) && item.Metadata?["deletionTimestamp"] is null)
            .OrderBy(item => item.Name, StringComparer.Ordinal);
    }

    private static bool Is(KubeObject item, GroupKind kind) => item.Kind == kind.Kind && item.Type.Group == kind.Group;

    private static HashSet<string> Ids(IEnumerable<KubeObject> owners) =>
        [.. owners.Select(owner => owner.Metadata?["uid"]?.AsString()).OfType<string>()];

    private static bool IsOwned(KubeObject item, HashSet<string> owners)
    {
        foreach (var reference in item.Metadata?["ownerReferences"] is { } references ? references.Items : [])
        {
            if (reference["uid"]?.AsString() is { } owner && owners.Contains(owner)) return true;
        }

        return false;
    }
}
