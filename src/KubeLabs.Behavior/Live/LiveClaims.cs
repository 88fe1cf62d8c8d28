namespace KubeLabs.Behavior;

/// <summary>What a live cluster says of a claim, where it says something.</summary>
internal static class LiveClaims
{
    private const string ProvisionedBy = "pv.kubernetes.io/provisioned-by";

    /// <summary>What has become of the claim; null where only the model can tell.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="state">The cluster.</param>
    /// <param name="model">What the model says.</param>
    public static ClaimBinding? Resolve(ClaimView claim, ClusterState state, ClaimBinding model) =>
        claim.Object.Root["status"]?["phase"]?.AsString() switch
        {
            "Bound" when claim.VolumeName.Length > 0 => new(
                IsProvisioned(claim.VolumeName, state) ? BindingOutcome.Provisioned : BindingOutcome.Bound, claim.VolumeName),
            "Lost" => new(BindingOutcome.Pending) { Reason = $"phase Lost: the volume \"{claim.VolumeName}\" is gone" },
            "Pending" when model.IsBound && model.Volumes.All(volume => IsOffered(volume, state)) =>
                new(BindingOutcome.Pending) { Reason = $"phase Pending: the cluster has not bound it to \"{string.Join(", ", model.Volumes)}\"" },
            _ => null,
        };

    private static bool IsProvisioned(string volume, ClusterState state) =>
        state.Find("", "PersistentVolume", "", volume)?.Metadata?["annotations"]?[ProvisionedBy] is not null;

    // The volume controller has looked at it: it would have bound the claim, too.
    private static bool IsOffered(string volume, ClusterState state) =>
        state.Find("", "PersistentVolume", "", volume)?.Root["status"]?["phase"]?.AsString() is "Available" or "Bound" or "Released";
}
