using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Paths of files, relative or not, that must not climb out of where they start.</summary>
internal static class PathRules
{
    /// <summary>A path of which no element is <c>..</c>.</summary>
    public static void Backsteps(string path, FieldPath field, CauseList causes)
    {
        if (HasBacksteps(path)) causes.Invalid(field, path, "must not contain '..'");
    }

    /// <summary>A relative path that stays below where it starts.</summary>
    public static void NotDescending(string path, FieldPath field, CauseList causes)
    {
        if (path.StartsWith('/')) causes.Invalid(field, path, "must be a relative path");
        Backsteps(path, field, causes);
    }

    /// <summary>As above, and its first element does not start with two dots, which the kubelet uses itself.</summary>
    public static void NotDescendingOrReserved(string path, FieldPath field, CauseList causes)
    {
        NotDescending(path, field, causes);
        if (path.StartsWith("..", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal))
        {
            causes.Invalid(field, path, "must not start with '..'");
        }
    }

    public static bool HasBacksteps(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "..") return true;
        }

        return false;
    }
}
