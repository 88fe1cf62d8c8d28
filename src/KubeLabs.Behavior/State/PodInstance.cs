using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Pod that exists or would exist.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Workload">The workload that it was derived from, the topmost one (the Deployment, not its ReplicaSet); null for a bare Pod.</param>
public sealed record PodInstance(KubeObject Pod, KubeObject? Workload)
{
    /// <summary>The Pod's namespace.</summary>
    public string Namespace => Pod.Namespace;

    /// <summary>The Pod's labels, or null.</summary>
    public Node? Labels => Pod.Labels;

    /// <summary>Whether the Pod has ended: such a Pod takes no traffic and no resources.</summary>
    public bool HasEnded => Pod.Root["status"]?["phase"]?.AsString() is "Succeeded" or "Failed";

    /// <summary>Whether the Pod is being deleted: it takes no new traffic.</summary>
    public bool IsTerminating => new PodView(Pod).IsTerminating;

    /// <summary>Whether it belongs to this object: is it, or is derived from it.</summary>
    public bool BelongsTo(KubeObject owner) => Pod.Key == owner.Key || Workload?.Key == owner.Key;
}
