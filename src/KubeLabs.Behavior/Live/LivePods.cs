using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods of a live cluster as they are, each with the topmost workload above it through <c>ownerReferences</c>. An owner is the object of
/// that name only where the <c>uid</c> is the same: one that was deleted and made again is another. The youngest Pod comes first, for it
/// shows what its workload is now.
/// </summary>
internal sealed class LivePods(ClusterState state, LiveFacts facts)
{
    // Deployment, ReplicaSet, Pod; a chain that is longer is nobody's.
    private const int MostOwners = 4;

    private readonly HashSet<StateRead> _gaps = [];

    public static PodTable Read(ClusterState state, LiveFacts facts)
    {
        var reader = new LivePods(state, facts);
        var pods = ImmutableArray.CreateBuilder<PodInstance>();
        foreach (var pod in state.List("", "Pod")) pods.Add(new(pod, reader.Topmost(pod)));
        pods.Sort(static (one, other) => Compare(one.Pod, other.Pod));
        return new(pods.ToImmutable(), [.. reader._gaps]);
    }

    private static int Compare(KubeObject one, KubeObject other)
    {
        var order = string.CompareOrdinal(LiveObjects.CreatedAt(other), LiveObjects.CreatedAt(one));
        return order != 0 ? order : one.Key.CompareTo(other.Key);
    }

    private KubeObject? Topmost(KubeObject pod)
    {
        KubeObject? found = null;
        for (var steps = 0; steps < MostOwners && OwnerOf(found ?? pod) is { } owner; steps++) found = owner;
        return found;
    }

    private KubeObject? OwnerOf(KubeObject item)
    {
        if (LiveObjects.ControllerOf(item) is not { } reference) return null;
        var (kind, name) = (reference["kind"]?.AsString() ?? "", reference["name"]?.AsString() ?? "");
        var type = GroupVersionKind.Of(reference["apiVersion"]?.AsString() ?? "", kind);
        if (!WorkloadKinds.Contains(type.Group, kind)) return null;
        var read = new StateRead(new(type.Group, kind), item.Namespace);
        if (!facts.Knows(read)) _gaps.Add(read);
        var owner = state.Find(new ObjectKey(type.Group, kind, item.Namespace, name));
        return owner is not null && LiveObjects.UidOf(owner) == reference["uid"]?.AsString() ? owner : null;
    }
}
