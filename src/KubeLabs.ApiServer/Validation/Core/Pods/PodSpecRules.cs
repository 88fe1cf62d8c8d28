using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The spec of a Pod or of a template (<c>ValidatePodSpec</c>), in the server's order.</summary>
internal static class PodSpecRules
{
    private static readonly string[] _restartPolicies = ["Always", "OnFailure", "Never"];
    private static readonly string[] _preemptionPolicies = ["PreemptLowerPriority", "Never"];

    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        if (!pod.Spec.Has("terminationGracePeriodSeconds")) causes.Required(path.Child("terminationGracePeriodSeconds"));
        pod = pod with { Volumes = VolumeRules.Validate(pod, path.Child("volumes"), causes) };
        ResourceClaimRules.OfPod(pod, path.Child("resourceClaims"), causes);
        ContainerRules.ValidateList(pod, path.Child("containers"), causes);
        InitContainerRules.ValidateList(pod, path.Child("initContainers"), causes);
        EphemeralContainerRules.ValidateList(pod, path.Child("ephemeralContainers"), causes);
        PodResourceRules.Validate(pod, path.Child("resources"), causes);
        HostRules.PortsOfHostNetwork(pod, path, causes);
        FieldRules.MissingOrUnsupported(pod.Spec, "restartPolicy", _restartPolicies, path, causes);
        DnsRules.Policy(pod.Spec, path, causes);
        ObjectMetaRules.Labels(pod.Spec?["nodeSelector"], path.Child("nodeSelector"), causes);
        PodSecurityRules.Validate(pod, path.Child("securityContext"), causes);
        AffinityRules.Validate(pod, path.Child("affinity"), causes);
        DnsRules.Config(pod.Spec, path.Child("dnsConfig"), causes);
        GateRules.Readiness(pod.Spec, path.Child("readinessGates"), causes);
        GateRules.Scheduling(pod.Spec, path.Child("schedulingGates"), causes);
        TopologySpreadRules.Validate(pod, path.Child("topologySpreadConstraints"), causes);
        HostProcessRules.Validate(pod, path, causes);
        HostRules.HostNamespacesOfOwnUsers(pod, path, causes);
        HostnameRules.Override(pod.Spec, path, causes);
        Names(pod.Spec, path, causes);
        Rest(pod, path, causes);
    }

    private static void Names(Node? spec, FieldPath path, CauseList causes)
    {
        FieldRules.Malformed(spec, "serviceAccountName", DnsFormats.Subdomain, path, causes);
        FieldRules.Malformed(spec, "nodeName", DnsFormats.Subdomain, path, causes);
        FieldRules.OutOfRange(spec, "activeDeadlineSeconds", 1, int.MaxValue, path, causes);
        FieldRules.Malformed(spec, "hostname", DnsFormats.Label, path, causes);
        FieldRules.Malformed(spec, "subdomain", DnsFormats.Label, path, causes);
    }

    private static void Rest(PodContext pod, FieldPath path, CauseList causes)
    {
        TolerationRules.Validate(pod.Spec, path.Child("tolerations"), causes);
        HostnameRules.Aliases(pod.Spec, path.Child("hostAliases"), causes);
        FieldRules.Malformed(pod.Spec, "priorityClassName", DnsFormats.Subdomain, path, causes);
        if (pod.Spec.Field("runtimeClassName")?.AsString() is { } name)
        {
            causes.InvalidEach(path.Child("runtimeClassName"), name, DnsFormats.Subdomain(name));
        }

        if (pod.Spec.Has("preemptionPolicy"))
        {
            FieldRules.MissingOrUnsupported(pod.Spec, "preemptionPolicy", _preemptionPolicies, path, causes);
        }

        PodResourceRules.Overhead(pod.Spec, path.Child("overhead"), causes);
        OsRules.Validate(pod, path, causes);
        EnvRules.VolumesOfFiles(pod, path, causes);
    }
}
