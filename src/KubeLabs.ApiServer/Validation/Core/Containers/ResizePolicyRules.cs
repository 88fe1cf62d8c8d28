using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whether a container restarts when its resources change.</summary>
internal static class ResizePolicyRules
{
    private const string Restart = "RestartContainer";
    private static readonly string[] _resources = ["cpu", "memory"];
    private static readonly string[] _policies = ["NotRequired", Restart];

    public static void Validate(Node container, PodContext pod, FieldPath path, CauseList causes)
    {
        var resources = new HashSet<string>(StringComparer.Ordinal);
        var items = container.List("resizePolicy");
        for (var i = 0; i < items.Length; i++)
        {
            var (resource, policy) = (items[i].Text("resourceName"), items[i].Text("restartPolicy"));
            if (!resources.Add(resource)) causes.Duplicate(path.At(i), resource);
            MissingOrUnsupported(resource, _resources, path, causes);
            MissingOrUnsupported(policy, _policies, path, causes);
            if (pod.Spec.Text("restartPolicy") == "Never" && policy != "NotRequired")
            {
                causes.Invalid(path, policy, "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
            }
        }
    }

    /// <summary>A container that runs once cannot be restarted for it.</summary>
    public static void RestartOfInitContainer(Node container, FieldPath path, CauseList causes)
    {
        var items = container.List("resizePolicy");
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Text("restartPolicy") != Restart) continue;
            causes.Invalid(
                path.At(i).Child("restartPolicy"),
                Restart,
                "must not be set to 'RestartContainer' for non-sidecar initContainers");
        }
    }

    // The server names the list, not the item.
    private static void MissingOrUnsupported(string value, string[] supported, FieldPath path, CauseList causes)
    {
        if (value.Length == 0) causes.Required(path);
        else if (!supported.Contains(value)) causes.NotSupported(path, value, supported);
    }
}
