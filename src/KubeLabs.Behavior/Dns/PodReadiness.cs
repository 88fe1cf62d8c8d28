namespace KubeLabs.Behavior;

/// <summary>Whether a Pod is ready: as its status says, and where it says nothing as it will be once it runs.</summary>
public static class PodReadiness
{
    /// <summary>Whether a Pod takes part in what only ready Pods do.</summary>
    public static bool IsReady(PodInstance pod)
    {
        foreach (var condition in pod.Pod.Root["status"]?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "Ready") return condition["status"]?.AsString() == "True";
        }

        return pod.Pod.Root["status"]?["phase"]?.AsString() is null or "Running";
    }
}
