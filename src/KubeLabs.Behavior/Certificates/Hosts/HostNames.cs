namespace KubeLabs.Behavior;

/// <summary>Names of hosts as TLS clients compare them: letters of ASCII without case, the final dot left out.</summary>
internal static class HostNames
{
    public static string Normalize(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower.EndsWith('.') ? lower[..^1] : lower;
    }

    public static bool IsSame(string name, string host) => host.Length > 0 && name.Equals(host, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands behind <c>*.</c>, in lower case; null for other names, <c>a*.b</c> among them.</summary>
    public static string? WildcardDomain(string name)
    {
        if (!name.StartsWith("*.", StringComparison.Ordinal)) return null;
        var domain = name[2..].ToLowerInvariant();
        return IsHostName(domain) ? domain : null;
    }

    /// <summary>Whether it can be a host of the DNS: labels of letters, digits, hyphens and, seen in use, underscores.</summary>
    public static bool IsHostName(string host)
    {
        var start = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i < host.Length && host[i] != '.')
            {
                if (!IsHostCharacter(host[i], first: i == start)) return false;
                continue;
            }

            if (i == start) return false;
            start = i + 1;
        }

        return true;
    }

    private static bool IsHostCharacter(char c, bool first) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c == '-' && !first);
}
