using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Pods that share what belongs to the node.</summary>
internal static class HostRules
{
    private const string OwnUsers = "when `hostUsers` is false";

    /// <summary>In the network of the node a container's port is the node's port. A template may leave it open.</summary>
    public static void PortsOfHostNetwork(PodContext pod, FieldPath path, CauseList causes)
    {
        if (!pod.Spec.Flag("hostNetwork")) return;
        var containers = pod.Spec.List("containers");
        for (var i = 0; i < containers.Length; i++)
        {
            var ports = containers[i].List("ports");
            for (var j = 0; j < ports.Length; j++)
            {
                var (host, own) = (ports[j].Number("hostPort"), ports[j].Number("containerPort"));
                if (host == own || (host == 0 && !pod.IsPod)) continue;
                var place = path.Child("containers").At(i).Child("ports").At(j).Child("hostPort");
                causes.Invalid(place, host, "must match `containerPort` when `hostNetwork` is true");
            }
        }
    }

    /// <summary>Users of its own, but namespaces of the node. The capitals are the server's.</summary>
    public static void HostNamespacesOfOwnUsers(PodContext pod, FieldPath path, CauseList causes)
    {
        if (pod.HostUsers) return;
        if (pod.Spec.Flag("hostNetwork")) causes.Forbidden(path.Child("hostNetwork"), OwnUsers);
        if (pod.Spec.Flag("hostPID")) causes.Forbidden(path.Child("HostPID"), OwnUsers);
        if (pod.Spec.Flag("hostIPC")) causes.Forbidden(path.Child("HostIPC"), OwnUsers);
        foreach (var (container, place) in pod.Containers(path))
        {
            if (container.List("volumeDevices").Length > 0) causes.Forbidden(place.Child("volumeDevices"), OwnUsers);
        }
    }
}
