using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What became of a Pod that asked to be admitted.</summary>
/// <param name="Verdict">The API server's answer.</param>
/// <param name="Before">What was in the cluster at that moment.</param>
/// <param name="After">What is in it afterwards.</param>
public sealed record AdmittedPod(Verdict Verdict, ClusterState Before, ClusterState After)
{
    /// <summary>Whether it was admitted.</summary>
    public bool IsAdmitted => Verdict.IsAccepted;

    /// <summary>The Pod with what its namespace gave it, or null where nothing of it could be read.</summary>
    public KubeObject? Pod => Verdict.Object;
}
