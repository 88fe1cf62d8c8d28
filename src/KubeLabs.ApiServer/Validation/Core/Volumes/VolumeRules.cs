using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The volumes of a Pod.</summary>
internal static class VolumeRules
{
    /// <summary>Checks them, and returns those that are valid, by name: mounts of others are not found.</summary>
    public static Dictionary<string, Node> Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        var valid = new Dictionary<string, Node>(StringComparer.Ordinal);
        var volumes = pod.Spec.List("volumes");
        for (var i = 0; i < volumes.Length; i++)
        {
            var before = causes.Count;
            VolumeSourceRules.Validate(volumes[i], pod, path.At(i), causes);
            Name(volumes[i], valid, path.At(i), causes);
            if (causes.Count == before) valid[volumes[i].Text("name")] = volumes[i];
            ClaimOfEphemeralVolume(volumes[i], pod, path.At(i), causes);
        }

        return valid;
    }

    private static void Name(Node volume, Dictionary<string, Node> earlier, FieldPath path, CauseList causes)
    {
        FieldRules.MissingOrMalformed(volume, "name", DnsFormats.Label, path, causes);
        if (earlier.ContainsKey(volume.Text("name"))) causes.Duplicate(path.Child("name"), volume.Text("name"));
    }

    private static void ClaimOfEphemeralVolume(Node volume, PodContext pod, FieldPath path, CauseList causes)
    {
        if (volume.Field("persistentVolumeClaim") is not { } claim || pod.Name.Length == 0) return;
        foreach (var other in pod.Spec.List("volumes"))
        {
            if (!other.Has("ephemeral") || $"{pod.Name}-{other.Text("name")}" != claim.Text("claimName")) continue;
            causes.Invalid(
                path.Child("persistentVolumeClaim", "claimName"),
                claim.Text("claimName"),
                "must not reference a PVC that gets created for an ephemeral volume");
            return;
        }
    }
}
