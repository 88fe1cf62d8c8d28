using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Containers that are added to a running Pod to look into it.</summary>
internal static class EphemeralContainerRules
{
    private const string NotHere = "cannot be set for an Ephemeral Container";
    private static readonly string[] _forbidden =
    [
        "ports", "resources", "resizePolicy", "restartPolicy", "restartPolicyRules", "livenessProbe", "readinessProbe",
        "startupProbe", "lifecycle",
    ];

    public static void ValidateList(PodContext pod, FieldPath path, CauseList causes)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in pod.Spec.List("containers")) others.Add(container.Text("name"));
        foreach (var container in pod.Spec.List("initContainers")) others.Add(container.Text("name"));
        var names = new HashSet<string>(others, StringComparer.Ordinal);
        var containers = pod.Spec.List("ephemeralContainers");
        for (var i = 0; i < containers.Length; i++)
        {
            ContainerRules.Validate(containers[i], pod, path.At(i), causes);
            ContainerRules.PaddedImage(containers[i], path.At(i), causes);
            var name = containers[i].Text("name");
            if (!names.Add(name)) causes.Duplicate(path.At(i).Child("name"), name);
            Target(containers[i].Text("targetContainerName"), others, path.At(i), causes);
            Forbidden(containers[i], path.At(i), causes);
        }
    }

    private static void Target(string target, HashSet<string> others, FieldPath path, CauseList causes)
    {
        if (target.Length > 0 && !others.Contains(target)) causes.NotFound(path.Child("targetContainerName"), target);
    }

    private static void Forbidden(Node container, FieldPath path, CauseList causes)
    {
        foreach (var field in _forbidden)
        {
            // Of resources the server does not tell empty ones from none.
            var isUnset = !container.Has(field) || (field == "resources" && container[field] is MappingNode { Values.IsEmpty: true });
            if (!isUnset) causes.Forbidden(path.Child(field), NotHere);
        }

        var mounts = container.List("volumeMounts");
        for (var i = 0; i < mounts.Length; i++)
        {
            var place = path.Child("volumeMounts").At(i);
            if (mounts[i].Text("subPath").Length > 0) causes.Forbidden(place.Child("subPath"), NotHere);
            if (mounts[i].Text("subPathExpr").Length > 0) causes.Forbidden(place.Child("subPathExpr"), NotHere);
        }
    }
}
