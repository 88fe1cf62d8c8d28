using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Fields that a live cluster fills in, kind by kind.</summary>
internal static class KindFields
{
    /// <summary>Whether a difference is one of them.</summary>
    public static bool IsClusterWritten(Difference difference, KubeObject before, KubeObject after)
    {
        var path = difference.Path.ToString();
        return (after.Type.Group, after.Kind) switch
        {
            ("", "Pod") => IsOfPod(path, difference, after) || IsTopology(difference, after) || IsAccount(path, difference),
            ("", "Service") => path.StartsWith("spec.ipFamil", StringComparison.Ordinal) && !IsWritten(before, "ipFamilies", "ipFamilyPolicy")
                || (path.StartsWith("spec.clusterIP", StringComparison.Ordinal) && !IsWritten(before, "clusterIP", "clusterIPs") && IsAddress(difference.After)),
            ("", "PersistentVolume") => path == "spec.claimRef" && difference.Before is null
                || path.StartsWith("spec.claimRef.", StringComparison.Ordinal) && difference.Before is null,
            ("", "PersistentVolumeClaim") => (path == "spec.volumeName" && difference.Before is null)
                || (path == "spec.storageClassName" && !IsWritten(before, "storageClassName")),
            ("", "ServiceAccount") => path is "secrets" or "imagePullSecrets" && difference.Before is null,
            ("", "Secret") => IsTokenData(path, after),
            ("", "Namespace") => path.StartsWith("spec", StringComparison.Ordinal),
            ("batch", "Job") => difference.Before is null && path is "spec.selector" or "spec.selector.matchLabels" or "spec.template.metadata",
            ("apps", "StatefulSet") => path.StartsWith("spec.volumeClaimTemplates", StringComparison.Ordinal)
                && (path.EndsWith(".status", StringComparison.Ordinal) || path.Contains(".status.", StringComparison.Ordinal)),
            ("rbac.authorization.k8s.io", "ClusterRole") => difference.Path.IsWithin(FieldPath.Root.Child("rules")) && after.Root["aggregationRule"] is MappingNode,
            _ => false,
        };
    }

    // The scheduler's node, and what admission adds to every Pod.
    private static bool IsOfPod(string path, Difference difference, KubeObject pod)
    {
        if (difference.Before is not null || difference.After is not { } after) return false;
        return path == "spec.nodeName" ? LivePlacement.NodeOf(pod).Length > 0
            : path is "spec.priority" or "spec.preemptionPolicy"
                || (path == "spec.tolerations" && after is SequenceNode list && list.Values.All(IsDefaultToleration))
                || (path.StartsWith("spec.tolerations[", StringComparison.Ordinal) && IsDefaultToleration(after));
    }

    // The server copies where a Pod's node is onto the Pod. Source: the admission plugin PodTopologyLabels.
    private static bool IsTopology(Difference difference, KubeObject pod)
    {
        if (difference.Before is not null || pod.Spec?["nodeName"] is null) return false;
        return difference.Path is { Name: { } key, Parent.Name: "labels" } ? IsTopology(key)
            : difference is { Path.Name: "labels", After: MappingNode added } && added.Values.All(entry => IsTopology(entry.Key));
    }

    private static bool IsTopology(string label) => label is "topology.kubernetes.io/zone" or "topology.kubernetes.io/region";

    // A server without the admission plugin ServiceAccount writes none, and nobody can take it from a Pod that exists.
    private static bool IsAccount(string path, Difference difference) =>
        path is "spec.serviceAccountName" or "spec.serviceAccount" && difference is { After: null, Before: { } before } && before.AsString() == "default";

    private static bool IsDefaultToleration(Node toleration) =>
        toleration["key"]?.AsString() is "node.kubernetes.io/not-ready" or "node.kubernetes.io/unreachable"
        && toleration["effect"]?.AsString() == "NoExecute";

    private static bool IsTokenData(string path, KubeObject secret) =>
        secret.Root["type"]?.AsString() == "kubernetes.io/service-account-token"
        && (path == "data" || path.StartsWith("data.", StringComparison.Ordinal));

    // None is no address: whoever writes it makes another kind of Service.
    private static bool IsAddress(Node? after) => after is not null && (after.Items is [var first, ..] ? first : after).AsString() != "None";

    private static bool IsWritten(KubeObject before, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (before.LastApplied?["spec"]?[field] is not null) return true;
        }

        return false;
    }
}
