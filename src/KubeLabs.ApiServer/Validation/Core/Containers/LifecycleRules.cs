using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What happens after a container's start and before its stop. <c>stopSignal</c> is a feature that is off by default.</summary>
internal static class LifecycleRules
{
    public static void Validate(Node container, PodContext pod, FieldPath path, CauseList causes)
    {
        var lifecycle = container.Field("lifecycle");
        if (lifecycle.Field("postStart") is { } start) HandlerRules.OfLifecycle(start, pod, path.Child("lifecycle", "postStart"), causes);
        if (lifecycle.Field("preStop") is { } stop) HandlerRules.OfLifecycle(stop, pod, path.Child("lifecycle", "preStop"), causes);
    }
}
