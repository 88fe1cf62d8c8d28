using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes that the node itself provides.</summary>
internal static class NodeVolumeRules
{
    private static readonly string[] _hostPathTypes =
        ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    public static void EmptyDir(Node source, FieldPath path, CauseList causes)
    {
        if (QuantityRules.Read(source["sizeLimit"]) is { IsNegative: true })
        {
            causes.Forbidden(path.Child("sizeLimit"), "SizeLimit field must be a valid resource quantity");
        }
    }

    public static void HostPath(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "path", path, causes);
        if (source.Text("path").Length == 0) return;
        PathRules.Backsteps(source.Text("path"), path.Child("path"), causes);
        FieldRules.Unsupported(source, "type", _hostPathTypes, path, causes);
    }

    public static void GitRepo(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "repository", path, causes);
        PathRules.NotDescending(source.Text("directory"), path.Child("directory"), causes);
    }

    /// <summary>Options of a driver must not use names that belong to Kubernetes.</summary>
    public static void FlexVolume(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "driver", path, causes);
        foreach (var option in source.Map("options"))
        {
            var slash = option.Key.IndexOf('/', StringComparison.Ordinal);
            var domain = "." + (slash < 0 ? option.Key : option.Key[..slash]);
            if (!domain.EndsWith(".kubernetes.io", StringComparison.OrdinalIgnoreCase)
                && !domain.EndsWith(".k8s.io", StringComparison.OrdinalIgnoreCase)) continue;
            causes.Invalid(path.Child("options").Key(option.Key), option.Key, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }

    /// <summary>A template may leave the image open, a Pod may not.</summary>
    public static void Image(Node source, PodContext pod, FieldPath path, CauseList causes)
    {
        if (pod.IsPod) FieldRules.Missing(source, "reference", path, causes);
        FieldRules.MissingOrUnsupported(source, "pullPolicy", ContainerRules.PullPolicies, path, causes);
    }
}
