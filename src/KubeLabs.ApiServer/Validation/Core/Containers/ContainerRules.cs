using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What all containers of a Pod have in common, whatever list they are in.</summary>
internal static class ContainerRules
{
    private static readonly string[] _terminationMessagePolicies = ["File", "FallbackToLogsOnError"];

    public static string[] PullPolicies { get; } = ["Always", "IfNotPresent", "Never"];

    /// <summary>The list <c>containers</c>.</summary>
    public static void ValidateList(PodContext pod, FieldPath path, CauseList causes)
    {
        var containers = pod.Spec.List("containers");
        if (containers.Length == 0) causes.Required(path);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < containers.Length; i++)
        {
            var container = containers[i];
            Validate(container, pod, path.At(i), causes);
            if (!names.Add(container.Text("name"))) causes.Duplicate(path.At(i).Child("name"), container.Text("name"));
            LifecycleRules.Validate(container, pod, path.At(i), causes);
            ProbeRules.Validate(container, pod, path.At(i), causes);
            RestartRules.Validate(container, path.At(i), causes);
        }

        PortRules.HostPortConflicts(containers, path, causes);
    }

    public static void Validate(Node container, PodContext pod, FieldPath path, CauseList causes)
    {
        FieldRules.MissingOrMalformed(container, "name", DnsFormats.Label, path, causes);
        FieldRules.Missing(container, "image", path, causes);
        FieldRules.MissingOrUnsupported(container, "terminationMessagePolicy", _terminationMessagePolicies, path, causes);
        PortRules.Validate(container, path.Child("ports"), causes);
        EnvRules.Validate(container, path.Child("env"), causes);
        EnvFromRules.Validate(container, path.Child("envFrom"), causes);
        VolumeMountRules.Validate(container, pod.Volumes, path.Child("volumeMounts"), causes);
        VolumeDeviceRules.Validate(container, pod.Volumes, path.Child("volumeDevices"), causes);
        FieldRules.MissingOrUnsupported(container, "imagePullPolicy", PullPolicies, path, causes);
        ResourceRules.OfContainer(container["resources"], pod.ClaimNames, path.Child("resources"), causes);
        ResizePolicyRules.Validate(container, pod, path.Child("resizePolicy"), causes);
        ContainerSecurityRules.Validate(container.Field("securityContext"), pod, path.Child("securityContext"), causes);
    }

    /// <summary>A rule of Pods only: templates of old may hold a blank image.</summary>
    public static void PaddedImage(Node container, FieldPath path, CauseList causes)
    {
        var image = container.Text("image");
        if (image.Trim().Length != image.Length) causes.Invalid(path.Child("image"), image, "must not have leading or trailing whitespace");
    }
}
