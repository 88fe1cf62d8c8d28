namespace KubeLabs.Behavior;

/// <summary>The name of a Pod below a headless Service.</summary>
public static class PodHostName
{
    /// <summary>
    /// The host part of a Pod's name below a Service: its <c>hostname</c> where the Service is its <c>subdomain</c>; else its address with
    /// dashes, as CoreDNS has it; null where that is not known.
    /// </summary>
    public static string? Of(PodInstance pod, string service)
    {
        var spec = pod.Pod.Spec;
        if (spec?["hostname"]?.AsString() is { Length: > 0 } host && spec["subdomain"]?.AsString() == service) return host;
        return pod.Pod.Root["status"]?["podIP"]?.AsString()?.Replace('.', '-').Replace(':', '-');
    }
}
