using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Windows containers that run as processes of the node.</summary>
internal static class HostProcessRules
{
    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        var ofPod = HostProcess(pod.Spec);
        var (all, ofHost) = (0, 0);
        foreach (var (container, place) in pod.Containers(path))
        {
            all++;
            var own = HostProcess(container);
            if (own is { } value && ofPod is { } shared && value != shared) Contradiction(container, shared, place, causes);
            if (own ?? ofPod ?? false) ofHost++;
        }

        if (ofHost == 0) return;
        if (ofHost != all)
        {
            causes.Invalid(path, "", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        }

        if (pod.Spec.Flag("hostNetwork")) return;
        causes.InvalidPrinted(
            path.Child("hostNetwork"),
            "false",
            "hostNetwork must be true if pod contains any hostProcess containers");
    }

    private static bool? HostProcess(Node? holder) =>
        holder.Field("securityContext").Field("windowsOptions").Field("hostProcess")?.AsBoolean();

    private static void Contradiction(Node container, bool shared, FieldPath path, CauseList causes) => causes.Invalid(
        path.Child("securityContext", "windowsOptions").Child("hostProcess"),
        container["securityContext"]?["windowsOptions"]?["hostProcess"],
        $"pod hostProcess value must be identical if both are specified, was {(shared ? "true" : "false")}");
}
