using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Containers that run before the others, or beside them with restartPolicy Always.</summary>
internal static class InitContainerRules
{
    private const string OnlySidecars = "may not be set for init containers without restartPolicy=Always";
    private static readonly string[] _sidecarFields = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    public static void ValidateList(PodContext pod, FieldPath path, CauseList causes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in pod.Spec.List("containers")) names.Add(container.Text("name"));
        var containers = pod.Spec.List("initContainers");
        for (var i = 0; i < containers.Length; i++)
        {
            var container = containers[i];
            ContainerRules.Validate(container, pod, path.At(i), causes);
            RestartRules.ValidateInit(container, path.At(i), causes);
            Name(container.Text("name"), names, path.At(i).Child("name"), causes);
            PortRules.HostPortConflicts([container], path, causes);
            Sidecar(container, pod, path.At(i), causes);
        }
    }

    public static bool IsSidecar(Node container) => container.Text("restartPolicy") == "Always";

    private static void Name(string name, HashSet<string> names, FieldPath path, CauseList causes)
    {
        if (names.Contains(name)) causes.Duplicate(path, name);
        else if (name.Length > 0) names.Add(name);
    }

    private static void Sidecar(Node container, PodContext pod, FieldPath path, CauseList causes)
    {
        if (IsSidecar(container))
        {
            LifecycleRules.Validate(container, pod, path, causes);
            ProbeRules.Validate(container, pod, path, causes);
            return;
        }

        foreach (var field in _sidecarFields)
        {
            if (container.Has(field)) causes.Forbidden(path.Child(field), OnlySidecars);
        }

        ResizePolicyRules.RestartOfInitContainer(container, path.Child("resizePolicy"), causes);
    }
}
