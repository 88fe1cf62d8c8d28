using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What keeps Pods from running, in the words of scheduler and kubelet.</summary>
internal static class PodTroubles
{
    private const int MostPods = 3;

    /// <summary>The troubles of the first few Pods that have some; empty for none.</summary>
    public static string Of(IEnumerable<KubeObject> pods) =>
        string.Join("; ", pods.Select(Of).Where(static text => text.Length > 0).Take(MostPods));

    /// <summary>The restarts of the container of a Pod that was restarted most.</summary>
    public static (string Container, long Count) Restarts(KubeObject pod)
    {
        var most = (Container: "", Count: 0L);
        foreach (var status in Statuses(pod))
        {
            if (status["restartCount"]?.AsInteger() is { } count && count > most.Count) most = (status["name"]?.AsString() ?? "", count);
        }

        return most;
    }

    private static string Of(KubeObject pod)
    {
        foreach (var status in Statuses(pod))
        {
            var state = status["state"]?["waiting"] ?? status["state"]?["terminated"];
            var reason = state?["reason"]?.AsString();
            if (reason is null or "ContainerCreating" or "PodInitializing" or "Completed") continue;
            return string.Create(CultureInfo.InvariantCulture, $"{pod.Name}: container {status["name"]?.AsString()}: {reason} {state!["message"]?.AsString()}").TrimEnd();
        }

        foreach (var condition in pod.Root["status"]?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "PodScheduled" && condition["status"]?.AsString() == "False")
                return $"{pod.Name}: {condition["reason"]?.AsString()} {condition["message"]?.AsString()}".TrimEnd();
        }

        return "";
    }

    private static IEnumerable<Node> Statuses(KubeObject pod)
    {
        foreach (var field in (string[])["initContainerStatuses", "containerStatuses"])
        {
            foreach (var status in pod.Root["status"]?[field] is { } list ? list.Items.ToArray() : []) yield return status;
        }
    }
}
