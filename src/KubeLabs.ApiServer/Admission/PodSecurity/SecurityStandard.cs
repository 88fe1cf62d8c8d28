using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>
/// The Pod security standards. The source is pod-security-admission's <c>policy</c>: the checks of a level in the order of their names,
/// those of baseline first.
/// </summary>
internal static class SecurityStandard
{
    private static readonly ImmutableArray<SecurityCheck> _baseline =
    [
        new(0, ProfileChecks.AppArmor),
        new(0, CapabilityChecks.NotDefault, ReplacedSince: 22),
        new(0, HostChecks.Namespaces),
        new(0, VolumeChecks.HostPath, ReplacedSince: 0),
        new(0, HostChecks.Ports),
        new(34, HostChecks.ProbesAndLifecycle),
        new(0, ContainerChecks.Privileged),
        new(0, ContainerChecks.ProcMountOutsideUserNamespace, ReplacedSince: 35),
        new(0, LinuxChecks.SeLinux),
        new(19, ProfileChecks.Seccomp, ReplacedSince: 19),
        new(0, LinuxChecks.Sysctls),
        new(0, ContainerChecks.HostProcess),
    ];

    private static readonly ImmutableArray<SecurityCheck> _restricted =
    [
        new(8, ContainerChecks.PrivilegeEscalation),
        new(22, CapabilityChecks.NotDropped),
        new(35, ContainerChecks.ProcMount),
        new(0, VolumeChecks.Restricted),
        new(0, UserChecks.NonRoot),
        new(23, UserChecks.RootUser),
        new(19, ProfileChecks.SeccompUnset),
    ];

    /// <summary>What a Pod does against a standard, in the order of the message.</summary>
    public static List<SecurityFault> Faults(SecurityLevel level, SecuredPod pod)
    {
        var faults = new List<SecurityFault>();
        if (level.IsPrivileged) return faults;
        var isRestricted = level.Name == "restricted";
        foreach (var check in _baseline)
        {
            if (!isRestricted || check.ReplacedSince is not { } since || pod.Minor < since) Add(check, pod, faults);
        }

        foreach (var check in isRestricted ? _restricted : []) Add(check, pod, faults);
        return faults;
    }

    private static void Add(SecurityCheck check, SecuredPod pod, List<SecurityFault> faults)
    {
        if (pod.Minor >= check.Since && check.Find(pod) is { } fault) faults.Add(fault);
    }
}
