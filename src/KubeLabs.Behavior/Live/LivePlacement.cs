using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Tells a node that the scheduler chose from one that somebody named.</summary>
public static class LivePlacement
{
    /// <summary>
    /// Whether the Pod names its node itself. Binding a Pod leaves no trace among the managed fields, while whoever writes
    /// <c>spec.nodeName</c> owns it there; what was applied says it too.
    /// </summary>
    public static bool IsByHand(KubeObject pod)
    {
        if (pod.LastApplied?["spec"]?["nodeName"]?.AsString() is { Length: > 0 }) return true;
        foreach (var entry in pod.Metadata?["managedFields"] is { } list ? list.Items : [])
        {
            if (entry["subresource"]?.AsString() is not { Length: > 0 } && entry["fieldsV1"]?["f:spec"]?["f:nodeName"] is not null) return true;
        }

        return false;
    }

    /// <summary>The node that the scheduler chose; empty for none, and where somebody else did.</summary>
    public static string NodeOf(KubeObject pod) => IsByHand(pod) ? "" : new PodView(pod).Spec.NodeName;

    /// <summary>The Pod as it was before the scheduler and the kubelet had it.</summary>
    public static KubeObject Unplaced(KubeObject pod)
    {
        var root = pod.Root.Without("status");
        if (!IsByHand(pod) && root["spec"] is MappingNode spec) root = root.With("spec", spec.Without("nodeName"));
        return pod.With(root);
    }
}
