using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// How a Deployment replaces its Pods, in numbers of Pods. Source: the deployment controller: surge is rounded up, unavailability down,
/// and where both come to nothing one Pod may be unavailable, lest nothing ever moves.
/// </summary>
/// <param name="Replicas">The replicas asked for.</param>
/// <param name="MaxSurge">How many Pods there may be beyond them.</param>
/// <param name="MaxUnavailable">How many of them may be missing.</param>
/// <param name="IsRecreate">Whether every old Pod goes before the first new one comes.</param>
/// <param name="IsPaused">Whether nothing is replaced at all.</param>
public sealed record RollingLimits(int Replicas, int MaxSurge, int MaxUnavailable, bool IsRecreate, bool IsPaused)
{
    // No lab needs more, and a hostile count must not take the time.
    private const int MostReplicas = 10_000;

    /// <summary>How many replicas may not be missing.</summary>
    public int MinAvailable => IsRecreate ? 0 : Replicas - MaxUnavailable;

    /// <summary>Reads a Deployment; the server's defaults stand in for what is absent.</summary>
    public static RollingLimits Of(KubeObject deployment)
    {
        var spec = deployment.Spec;
        var replicas = (int)Math.Clamp(spec?["replicas"]?.AsInteger() ?? 1, 0, MostReplicas);
        var isPaused = spec?["paused"]?.AsBoolean() == true;
        if (spec?["strategy"]?["type"]?.AsString() == "Recreate") return new(replicas, 0, 0, true, isPaused);
        var rolling = spec?["strategy"]?["rollingUpdate"];
        var quarter = new IntOrPercent(25, true);
        var surge = (IntOrPercent.From(rolling?["maxSurge"]) ?? quarter).Of(replicas, roundUp: true);
        var missing = (IntOrPercent.From(rolling?["maxUnavailable"]) ?? quarter).Of(replicas, roundUp: false);
        if (surge == 0 && missing == 0) missing = 1;
        return new(replicas, (int)Math.Clamp(surge, 0, MostReplicas), (int)Math.Clamp(missing, 0, replicas), false, isPaused);
    }
}
