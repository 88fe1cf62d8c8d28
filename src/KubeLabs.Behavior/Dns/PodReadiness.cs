namespace KubeLabs.Behavior;

/// <summary>Whether a Pod is ready: as its status says, and where it says nothing as it will be once it runs.</summary>
public static class PodReadiness
{
    /// <summary>Whether a Pod takes part in what only ready Pods do. One that no kubelet has spoken of yet will be ready.</summary>
    public static bool IsReady(PodInstance pod)
    {
        var conditions = pod.Pod.Root["status"]?["conditions"] is { } list ? list.Items : [];
        foreach (var condition in conditions)
        {
            if (condition["type"]?.AsString() == "Ready") return condition["status"]?.AsString() == "True";
        }

        return conditions.IsEmpty && !pod.HasEnded;
    }
}
