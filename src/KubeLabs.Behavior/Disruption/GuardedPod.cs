using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Pod as budgets see it.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="IsReady">Whether it is ready.</param>
/// <param name="Controller">What controls it, by whatever tells controllers apart; empty for a bare Pod.</param>
/// <param name="Scale">How many Pods the controller shall run; null where that kind of controller has no scale (Job, DaemonSet).</param>
public sealed record GuardedPod(KubeObject Pod, bool IsReady, string Controller, long? Scale)
{
    /// <summary>Whether it is being deleted.</summary>
    public bool IsTerminating => new PodView(Pod).IsTerminating;

    /// <summary>Whether it runs already: what has not begun, has ended or is being deleted may always be evicted.</summary>
    public bool IsRunning => IsReady || (!IsTerminating && Pod.Root["status"]?["phase"]?.AsString() == "Running");
}
