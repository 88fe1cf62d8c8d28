namespace KubeLabs.Behavior;

/// <summary>
/// How long a container may take to start before it is killed. While a startup probe has not succeeded, no other probe runs; without
/// one, liveness probes begin after their initial delay. Source: the documentation of Pod lifecycle, "Types of probe", and
/// "Configure Liveness, Readiness and Startup Probes": startup must be done within failureThreshold × periodSeconds.
/// </summary>
public static class StartTolerance
{
    /// <summary>The seconds; null where nothing ever kills it.</summary>
    public static long? Seconds(ContainerView container)
    {
        if (ProbeView.Of(container, "startupProbe") is { } startup) return startup.InitialDelay + startup.FailureSeconds;
        return ProbeView.Of(container, "livenessProbe")?.InitialDelay;
    }
}
