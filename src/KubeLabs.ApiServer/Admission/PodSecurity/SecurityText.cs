namespace KubeLabs.ApiServer;

/// <summary>The turns of phrase of the messages about Pod security.</summary>
internal static class SecurityText
{
    public static string Quote(IEnumerable<string> names) => $"\"{string.Join("\", \"", names)}\"";

    public static string Containers(IReadOnlyCollection<string> names) => $"{Plural("container", names.Count)} {Quote(names)}";

    public static string Plural(string noun, int count) => count == 1 ? noun : noun + "s";

    /// <summary>Who set something: the Pod, some containers, or both.</summary>
    public static string Setters(bool pod, IReadOnlyCollection<string> containers)
    {
        var parts = new List<string>();
        if (pod) parts.Add("pod");
        if (containers.Count > 0) parts.Add(Containers(containers));
        return string.Join(" and ", parts);
    }
}
