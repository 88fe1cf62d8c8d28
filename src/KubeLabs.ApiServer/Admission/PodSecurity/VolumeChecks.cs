using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The volumes of a Pod.</summary>
internal static class VolumeChecks
{
    private static readonly string[] _allowed =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"];

    private static readonly string[] _forbidden =
    [
        "hostPath", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "nfs", "iscsi", "glusterfs", "rbd", "flexVolume", "cinder",
        "cephfs", "flocker", "fc", "azureFile", "vsphereVolume", "quobyte", "azureDisk", "photonPersistentDisk", "portworxVolume",
        "scaleIO", "storageos",
    ];

    /// <summary>Baseline: no directory of the node.</summary>
    public static SecurityFault? HostPath(SecuredPod pod)
    {
        var names = Names(pod, volume => volume.Has("hostPath"));
        return names.Count == 0 ? null : new("hostPath volumes", $"{SecurityText.Plural("volume", names.Count)} {SecurityText.Quote(names)}");
    }

    /// <summary>Restricted: only those that Kubernetes fills itself, and claims.</summary>
    public static SecurityFault? Restricted(SecuredPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var names = Names(pod, volume => !Array.Exists(_allowed, volume.Has)
            && (types.Add(Array.Find(_forbidden, volume.Has) ?? "unknown") || true));
        return names.Count == 0
            ? null
            : new(
                "restricted volume types",
                $"{SecurityText.Plural("volume", names.Count)} {SecurityText.Quote(names)} {(names.Count == 1 ? "uses" : "use")} "
                + $"{SecurityText.Plural("restricted volume type", types.Count)} {SecurityText.Quote(types)}");
    }

    private static List<string> Names(SecuredPod pod, Func<Node, bool> condition)
    {
        var names = new List<string>();
        foreach (var volume in pod.Spec.List("volumes"))
        {
            if (condition(volume)) names.Add(volume.Text("name"));
        }

        return names;
    }
}
