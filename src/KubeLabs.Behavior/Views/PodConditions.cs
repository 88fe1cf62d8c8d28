using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What the status of a Pod says of it.</summary>
public static class PodConditions
{
    /// <summary>Whether its condition Ready holds.</summary>
    public static bool IsReady(KubeObject pod)
    {
        foreach (var condition in pod.Root["status"]?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "Ready") return condition["status"]?.AsString() == "True";
        }

        return false;
    }
}
