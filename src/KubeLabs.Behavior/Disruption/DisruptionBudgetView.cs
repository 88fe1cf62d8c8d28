using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A PodDisruptionBudget, read.</summary>
/// <param name="Object">The object.</param>
public sealed record DisruptionBudgetView(KubeObject Object)
{
    private readonly LabelSelector? _selector =
        NodeLists.Present(Object.Spec?["selector"]) is { } selector ? LabelSelector.From(selector) : null;

    /// <summary>How many Pods must stay, or null.</summary>
    public IntOrPercent? MinAvailable => IntOrPercent.From(Object.Spec?["minAvailable"]);

    /// <summary>How many Pods may be missing, or null.</summary>
    public IntOrPercent? MaxUnavailable => IntOrPercent.From(Object.Spec?["maxUnavailable"]);

    /// <summary>Whether a Pod that is not ready may always be evicted.</summary>
    public bool LetsUnhealthyGo => Object.Spec?["unhealthyPodEvictionPolicy"]?.AsString() == "AlwaysAllow";

    /// <summary>Whether it speaks of a Pod. An empty selector selects every Pod of the namespace, an absent one none.</summary>
    public bool Guards(KubeObject pod) => pod.Namespace == Object.Namespace && _selector?.Matches(pod.Labels) == true;

    /// <summary>
    /// Whether its status is to be asked: on a live cluster, where the controller has seen the budget as it is now.
    /// </summary>
    public bool IsReported { get; init; }
}
