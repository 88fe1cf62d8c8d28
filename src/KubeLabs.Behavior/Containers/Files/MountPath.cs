namespace KubeLabs.Behavior;

/// <summary>Paths in containers and volumes, by their elements.</summary>
public static class MountPath
{
    /// <summary>The path without empty elements, <c>.</c> and <c>..</c>; absolute where it was.</summary>
    public static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        var joined = string.Join('/', parts);
        return path.StartsWith('/') ? "/" + joined : joined;
    }

    /// <summary>One path below another. An absolute second one stands for itself.</summary>
    public static string Join(string first, string second) =>
        Clean(second.StartsWith('/') || first.Length == 0 ? second : $"{first}/{second}");

    /// <summary>What remains of a path below another, empty where they are the same; null where it is not below it. Both are
    /// clean.</summary>
    public static string? Below(string outer, string path)
    {
        if (path == outer) return "";
        var prefix = outer.EndsWith('/') || outer.Length == 0 ? outer : outer + "/";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;
    }
}
