using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Whether a workload is available, from its status.</summary>
/// <param name="IsHeld">Whether.</param>
/// <param name="Found">What the status says.</param>
internal sealed record Availability(bool IsHeld, LocalizedText Found)
{
    /// <summary>The availability of a Pod or workload.</summary>
    public static Availability Of(KubeObject item)
    {
        var status = item.Root["status"];
        return item.Kind switch
        {
            "Pod" => new(PodConditions.IsReady(item), Phase(status)),
            "Job" => Job(item),
            "CronJob" => new(status?["lastSuccessfulTime"] is { IsNull: false }, new("no run has succeeded yet", "성공한 실행이 아직 없음")),
            "DaemonSet" => Counted(item, Number(status, "desiredNumberScheduled"), "numberAvailable", "updatedNumberScheduled"),
            "Deployment" or "StatefulSet" => Counted(item, Replicas(item), "availableReplicas", "updatedReplicas"),
            _ => Counted(item, Replicas(item), "availableReplicas", null),
        };
    }

    private static Availability Counted(KubeObject item, long wanted, string available, string? updated)
    {
        var status = item.Root["status"];
        if (!LiveObjects.IsObserved(item)) return new(false, LiveTexts.NotActed(item));
        var (there, newest) = (Number(status, available), updated is null ? wanted : Number(status, updated));
        var isHeld = wanted > 0 && there >= wanted && newest >= wanted && Number(status, "unavailableReplicas") == 0;
        return new(isHeld, new(
            $"{there} of {wanted} Pods available, {newest} of the newest version",
            $"파드 {wanted}개 중 {there}개 사용 가능, 최신 버전 {newest}개"));
    }

    private static Availability Job(KubeObject job)
    {
        var status = job.Root["status"];
        foreach (var condition in status?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "Complete" && condition["status"]?.AsString() == "True") return new(true, default);
        }

        return new(false, LiveTexts.Complaint(job) is { } failed ? LocalizedText.Same(failed) : new(
            $"{Number(status, "succeeded")} Pods succeeded, {Number(status, "failed")} failed, {Number(status, "active")} active",
            $"성공한 파드 {Number(status, "succeeded")}개, 실패 {Number(status, "failed")}개, 실행 중 {Number(status, "active")}개"));
    }

    private static LocalizedText Phase(Node? status)
    {
        var phase = status?["phase"]?.AsString() ?? "-";
        return new($"phase {phase}, not ready", $"단계 {phase}, 준비되지 않음");
    }

    private static long Replicas(KubeObject item) => item.Spec?["replicas"]?.AsInteger() ?? 1;

    private static long Number(Node? status, string field) => status?[field]?.AsInteger() ?? 0;
}
