using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>SELinux and kernel parameters.</summary>
internal static class LinuxChecks
{
    // Each list holds what its version of the standard added.
    private static readonly (int Since, string[] Names)[] _sysctls =
    [
        (0, ["kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range", "net.ipv4.ip_unprivileged_port_start"]),
        (27, ["net.ipv4.ip_local_reserved_ports"]),
        (29, ["net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"]),
        (32, ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"]),
    ];

    public static SecurityFault? Sysctls(SecuredPod pod)
    {
        var forbidden = new List<string>();
        foreach (var item in pod.Security.List("sysctls"))
        {
            var name = item.Text("name");
            if (!Array.Exists(_sysctls, list => list.Since <= pod.Minor && list.Names.Contains(name))) forbidden.Add(name);
        }

        return forbidden.Count == 0 ? null : new("forbidden sysctls", string.Join(", ", forbidden));
    }

    public static SecurityFault? SeLinux(SecuredPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var (user, role) = (false, false);
        bool IsBad(Node? security)
        {
            if (security.Field("seLinuxOptions") is not { } options) return false;
            var isBadType = !IsAllowedType(options.Text("type"), pod.Minor);
            if (isBadType) types.Add(options.Text("type"));
            var (setsUser, setsRole) = (options.Text("user").Length > 0, options.Text("role").Length > 0);
            user |= setsUser;
            role |= setsRole;
            return isBadType || setsUser || setsRole;
        }

        var isPod = IsBad(pod.Security);
        var names = pod.Names(container => IsBad(container.Field("securityContext")));
        if (!isPod && names.Count == 0) return null;
        var faults = new List<string>();
        if (types.Count > 0) faults.Add($"{SecurityText.Plural("type", types.Count)} {SecurityText.Quote(types)}");
        if (user) faults.Add("user may not be set");
        if (role) faults.Add("role may not be set");
        return new(
            "seLinuxOptions",
            $"{SecurityText.Setters(isPod, names)} set forbidden securityContext.seLinuxOptions: {string.Join("; ", faults)}");
    }

    private static bool IsAllowedType(string type, int minor) =>
        type is "" or "container_t" or "container_init_t" or "container_kvm_t" || (type == "container_engine_t" && minor >= 31);
}
