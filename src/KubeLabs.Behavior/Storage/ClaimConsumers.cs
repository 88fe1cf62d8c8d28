using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// What becomes of claims in a whole cluster, once the Pods that mount them are scheduled. Source: the volume controller, and the
/// scheduler's plugin VolumeBinding for classes that wait for the first consumer.
/// </summary>
public static class ClaimConsumers
{
    private const string NotReached = "node(s) didn't match PersistentVolume's node affinity";
    private const string NoneToBind = "node(s) didn't find available persistent volumes to bind";

    /// <summary>What becomes of one claim. Volumes that claims of the state have by name are theirs.</summary>
    public static ClaimBinding Resolve(ClaimView claim, ClusterState state)
    {
        var volumes = VolumesOf(state);
        var binding = VolumeBinding.Bind(claim, volumes, state.List("storage.k8s.io", "StorageClass"));
        var model = binding.Outcome == BindingOutcome.WaitsForConsumer ? Scheduled(claim, volumes, state) ?? binding : binding;
        return (state.Live is null ? null : LiveClaims.Resolve(claim, state, model)) ?? model;
    }

    /// <summary>The volumes of a state.</summary>
    public static ImmutableArray<PersistentVolumeView> VolumesOf(ClusterState state) =>
        [.. state.List("", "PersistentVolume").Select(static item => new PersistentVolumeView(item))];

    /// <summary>The Pods that mount a claim and have not ended.</summary>
    public static IEnumerable<PodInstance> Of(ClaimView claim, ClusterState state) =>
        state.PodsOf(claim.Object.Namespace).Where(pod => !pod.HasEnded && PodClaims.Of(pod.Pod).Contains(claim.Object.Name));

    /// <summary>
    /// Why a Pod that mounts the claim cannot go to a node, in the scheduler's words; null where it can, or where the claim waits for a
    /// volume whatever the node. Source: the scheduler's plugin VolumeBinding.
    /// </summary>
    public static string? ConflictOn(string node, ClaimView claim, ClusterState state)
    {
        if (state.Scheduling.Nodes.FirstOrDefault(facts => facts.Name == node) is not { } facts) return null;
        var volumes = VolumesOf(state);
        var binding = VolumeBinding.Bind(claim, volumes, state.List("storage.k8s.io", "StorageClass"));
        if (binding.Outcome == BindingOutcome.WaitsForConsumer)
            return Best(claim, volumes, facts, state).Outcome == BindingOutcome.WaitsForConsumer ? NoneToBind : null;
        var isReached = volumes.All(volume => !binding.Volumes.Contains(volume.Name) || Reaches(volume, facts));
        return isReached ? null : NotReached;
    }

    // A Pod that names its node itself never meets the scheduler, so nothing is bound for it.
    private static ClaimBinding? Scheduled(ClaimView claim, ImmutableArray<PersistentVolumeView> volumes, ClusterState state)
    {
        if (Of(claim, state).FirstOrDefault() is not { } pod) return null;
        var cluster = state.Scheduling;
        if (cluster.Nodes.IsEmpty) return Best(claim, volumes, null, state);
        var result = NodeFilters.Evaluate(state.Live is null ? pod.Pod : LivePlacement.Unplaced(pod.Pod), cluster);
        if (!result.IsPlaced) return null;
        var outcomes = result.Nodes.Where(node => node.Passed)
            .Select(node => Best(claim, volumes, cluster.Nodes.First(facts => facts.Name == node.Node), state)).ToList();
        // Where some node reaches a volume, the Pod goes there or to another such node: no volume is made while one fits.
        return outcomes.Find(outcome => outcome.IsBound) ?? outcomes[0];
    }

    // The scheduler asks for the smallest volume that fits, however many access modes it has.
    private static ClaimBinding Best(ClaimView claim, ImmutableArray<PersistentVolumeView> volumes, NodeFacts? node, ClusterState state)
    {
        var fitting = volumes
            .Where(volume => !volume.HasClaim && VolumeMatch.Suits(claim, volume) && (node is null || Reaches(volume, node))).ToList();
        if (fitting.Count > 0)
        {
            var least = fitting.Min(volume => volume.Size.Value);
            return new(BindingOutcome.Bound, [.. fitting.Where(volume => volume.Size.Value == least).Select(volume => volume.Name)]);
        }

        var storage = state.Find("storage.k8s.io", "StorageClass", "", claim.Class);
        return new(storage is not null && VolumeBinding.Provisions(storage) ? BindingOutcome.Provisioned : BindingOutcome.WaitsForConsumer);
    }

    private static bool Reaches(PersistentVolumeView volume, NodeFacts node) =>
        volume.NodeAffinity is not { } affinity
        || NodeLists.Map(affinity["nodeSelectorTerms"], static term => new NodeSelectorTerm(term)).Any(term => term.Matches(node));
}
