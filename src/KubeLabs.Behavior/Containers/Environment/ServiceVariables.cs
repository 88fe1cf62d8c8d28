namespace KubeLabs.Behavior;

/// <summary>
/// The variables that the kubelet adds for the Services of a Pod's namespace. Only their names are known before they have an address.
/// Source: the documentation of Service, "Environment variables".
/// </summary>
internal sealed class ServiceVariables(PodInstance pod, ClusterState state)
{
    /// <summary>Whether a variable of that name is added.</summary>
    public bool Has(string name)
    {
        if (IsOf("KUBERNETES", name)) return true;
        if (pod.Pod.Spec?["enableServiceLinks"]?.AsBoolean() == false) return false;
        foreach (var item in state.List("", "Service", pod.Namespace))
        {
            var service = new ServiceView(item);
            if (service.IsHeadless || service.IsExternalName) continue;
            if (IsOf(item.Name.ToUpperInvariant().Replace('-', '_'), name)) return true;
        }

        return false;
    }

    private static bool IsOf(string prefix, string name) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && (name.AsSpan(prefix.Length).StartsWith("_SERVICE_") || name.AsSpan(prefix.Length).StartsWith("_PORT"));
}
