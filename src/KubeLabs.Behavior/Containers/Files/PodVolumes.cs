using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The volumes of a Pod; those that a StatefulSet claims for it come first.</summary>
internal static class PodVolumes
{
    /// <summary>A volume by its name, or null.</summary>
    public static VolumeView? Find(PodInstance pod, string name)
    {
        var templates = pod.Workload is { Kind: "StatefulSet" } set ? set.Spec?["volumeClaimTemplates"] : null;
        foreach (var template in templates is null ? [] : templates.Items)
        {
            if (template["metadata"]?["name"]?.AsString() == name) return Claimed(template, name, pod.Pod.Name);
        }

        foreach (var volume in pod.Pod.Spec?["volumes"] is { } list ? list.Items : [])
        {
            if (volume["name"]?.AsString() == name) return new(volume);
        }

        return null;
    }

    // Source: the documentation of StatefulSet, "Stable storage".
    private static VolumeView Claimed(Node template, string name, string pod)
    {
        var claim = MappingNode.Empty(template.Position).With("claimName", ScalarNode.Of(template.Position, $"{name}-{pod}"));
        return new(MappingNode.Empty(template.Position)
            .With("name", ScalarNode.Of(template.Position, name))
            .With("persistentVolumeClaim", claim));
    }
}
