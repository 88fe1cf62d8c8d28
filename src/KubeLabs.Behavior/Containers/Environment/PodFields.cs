using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The fields of a Pod that its containers may ask for. Source: the documentation of the downward API, "Available fields".
/// </summary>
internal static class PodFields
{
    /// <summary>The value of a field; null where only the running Pod knows it.</summary>
    public static string? Value(PodInstance pod, string path)
    {
        if (Subscript(path, "metadata.labels") is { } label) return pod.Labels?[label]?.AsString() ?? "";
        if (Subscript(path, "metadata.annotations") is { } annotation)
            return pod.Pod.Metadata?["annotations"]?[annotation]?.AsString() ?? "";
        return path switch
        {
            "metadata.name" => HasOwnName(pod) ? pod.Pod.Name : null,
            "metadata.namespace" => pod.Namespace,
            "metadata.labels" => Lines(pod.Labels),
            "metadata.annotations" => Lines(pod.Pod.Metadata?["annotations"]),
            "spec.serviceAccountName" => pod.Pod.Spec?["serviceAccountName"]?.AsString() is { Length: > 0 } name ? name : "default",
            "spec.nodeName" => new PodView(pod.Pod).Spec.NodeName is { Length: > 0 } node ? node : null,
            _ => null,
        };
    }

    // The names of other workloads' Pods end in letters that nobody knows before.
    private static bool HasOwnName(PodInstance pod) => pod.Workload is null or { Kind: "StatefulSet" };

    private static string? Subscript(string path, string map) =>
        path.StartsWith(map + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal)
            && path.Length >= map.Length + 4
            ? path[(map.Length + 2)..^2]
            : null;

    private static string Lines(Node? map)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map is null ? [] : map.Entries) lines[entry.Key] = entry.Value.AsString() ?? "";
        var text = new StringBuilder();
        foreach (var (key, value) in lines)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(key).Append("=\"").Append(Escape(value)).Append('"');
        }

        return text.ToString();
    }

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
