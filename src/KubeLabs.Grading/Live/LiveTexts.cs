using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What a live cluster says of an object that is not as it should be.</summary>
internal static class LiveTexts
{
    /// <summary>Why a workload has no Pods, as far as its status tells.</summary>
    public static LocalizedText NoPods(KubeObject workload)
    {
        if (!LiveObjects.IsObserved(workload) && workload.Kind is not ("Job" or "CronJob" or "Pod")) return NotActed(workload);
        if (workload.Kind is "Job" or "CronJob" && workload.Root["status"] is not MappingNode { Values.Length: > 0 }) return NotActed(workload);
        return Complaint(workload) is { } message
            ? LocalizedText.Same(message)
            : new("none of its Pods is there", "파드가 하나도 없음");
    }

    /// <summary>That no controller has looked at an object as it is now.</summary>
    public static LocalizedText NotActed(KubeObject item) => new(
        $"the cluster has not acted on {item.Kind} {item.Name} (yet)",
        $"클러스터가 {item.Kind} {item.Name} 오브젝트를 (아직) 처리하지 않음");

    /// <summary>What a condition complains of, in the controller's words; null for nothing.</summary>
    public static string? Complaint(KubeObject item)
    {
        foreach (var condition in item.Root["status"]?["conditions"] is { } list ? list.Items : [])
        {
            var isHeld = condition["status"]?.AsString() == "True";
            var isBad = condition["type"]?.AsString() is "ReplicaFailure" or "Failed" or "FailureTarget";
            if (isHeld == isBad && condition["type"]?.AsString() is not ("Suspended" or "Complete" or "SuccessCriteriaMet"))
                return $"{condition["type"]?.AsString()}={condition["status"]?.AsString()} {condition["reason"]?.AsString()}: {condition["message"]?.AsString()}";
        }

        return null;
    }
}
