namespace KubeLabs.ApiServer;

/// <summary>What the security context of containers may not do.</summary>
internal static class ContainerChecks
{
    public static SecurityFault? Privileged(SecuredPod pod)
    {
        var names = pod.Names(container => container["securityContext"].Flag("privileged"));
        return names.Count == 0
            ? null
            : new("privileged", $"{SecurityText.Containers(names)} must not set securityContext.privileged=true");
    }

    public static SecurityFault? PrivilegeEscalation(SecuredPod pod)
    {
        if (pod.IsWindows && pod.Minor >= 25) return null;
        var names = pod.Names(container => container["securityContext"]?["allowPrivilegeEscalation"]?.AsBoolean() != false);
        return names.Count == 0
            ? null
            : new(
                "allowPrivilegeEscalation != false",
                $"{SecurityText.Containers(names)} must set securityContext.allowPrivilegeEscalation=false");
    }

    public static SecurityFault? ProcMountOutsideUserNamespace(SecuredPod pod) =>
        pod.Minor >= 35 && pod.HasUserNamespace ? null : ProcMount(pod);

    public static SecurityFault? ProcMount(SecuredPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Names(container => container["securityContext"].Field("procMount")?.AsString() is { } type
            && type != "Default"
            && (types.Add(type) || true));
        return names.Count == 0
            ? null
            : new("procMount", $"{SecurityText.Containers(names)} must not set securityContext.procMount to {SecurityText.Quote(types)}");
    }

    public static SecurityFault? HostProcess(SecuredPod pod)
    {
        var names = pod.Names(container => container["securityContext"]?["windowsOptions"].Flag("hostProcess") == true);
        var isPod = pod.Security?["windowsOptions"].Flag("hostProcess") == true;
        return names.Count == 0 && !isPod
            ? null
            : new(
                "hostProcess",
                $"{SecurityText.Setters(isPod, names)} must not set securityContext.windowsOptions.hostProcess=true");
    }
}
