using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The capabilities of containers.</summary>
internal static class CapabilityChecks
{
    private static readonly string[] _default =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP",
        "SETUID", "SYS_CHROOT",
    ];

    /// <summary>Baseline: nothing beyond what a container runtime gives.</summary>
    public static SecurityFault? NotDefault(SecuredPod pod)
    {
        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Names(container => Adds(container, _default, forbidden));
        return names.Count == 0 ? null : new("non-default capabilities", MustNotAdd(names, forbidden));
    }

    /// <summary>Restricted: all dropped, and one given back.</summary>
    public static SecurityFault? NotDropped(SecuredPod pod)
    {
        if (pod.IsWindows && pod.Minor >= 25) return null;
        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        var keeping = pod.Names(container => !DropsAll(container));
        var adding = pod.Names(container => Adds(container, ["NET_BIND_SERVICE"], forbidden));
        var details = new List<string>();
        if (keeping.Count > 0) details.Add($"{SecurityText.Containers(keeping)} must set securityContext.capabilities.drop=[\"ALL\"]");
        if (adding.Count > 0) details.Add(MustNotAdd(adding, forbidden));
        return details.Count == 0 ? null : new("unrestricted capabilities", string.Join("; ", details));
    }

    private static string MustNotAdd(List<string> names, SortedSet<string> forbidden) =>
        $"{SecurityText.Containers(names)} must not include {SecurityText.Quote(forbidden)} in securityContext.capabilities.add";

    private static bool DropsAll(Node container)
    {
        foreach (var item in (container["securityContext"]?["capabilities"]).List("drop"))
        {
            if (item.AsString() == "ALL") return true;
        }

        return false;
    }

    private static bool Adds(Node container, string[] allowed, SortedSet<string> forbidden)
    {
        var adds = false;
        foreach (var item in (container["securityContext"]?["capabilities"]).List("add"))
        {
            var name = item.AsString() ?? "";
            if (allowed.Contains(name)) continue;
            forbidden.Add(name);
            adds = true;
        }

        return adds;
    }
}
