using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The security context of a Pod.</summary>
internal static class PodSecurityRules
{
    private static readonly string[] _groupChanges = ["Always", "OnRootMismatch"];
    private static readonly string[] _supplemental = ["Merge", "Strict"];

    // MountOption belongs to a feature that is off by default.
    private static readonly string[] _seLinuxChanges = ["Recursive"];

    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        if (pod.Spec.Field("securityContext") is not { } context) return;
        FieldRules.OutOfRange(context, "fsGroup", 0, int.MaxValue, path, causes);
        FieldRules.OutOfRange(context, "runAsUser", 0, int.MaxValue, path, causes);
        FieldRules.OutOfRange(context, "runAsGroup", 0, int.MaxValue, path, causes);
        SupplementalGroups(context, path.Child("supplementalGroups"), causes);
        SharedProcesses(pod, path.Child("shareProcessNamespace"), causes);
        SysctlRules.Validate(context, pod, path.Child("sysctls"), causes);
        FieldRules.Unsupported(context, "fsGroupChangePolicy", _groupChanges, path, causes);
        ProfileRules.Seccomp(context.Field("seccompProfile"), path.Child("seccompProfile"), causes);
        WindowsRules.Options(context.Field("windowsOptions"), path.Child("windowsOptions"), causes);
        ProfileRules.AppArmor(context.Field("appArmorProfile"), path.Child("appArmorProfile"), causes);
        FieldRules.Unsupported(context, "supplementalGroupsPolicy", _supplemental, path, causes);
        FieldRules.Unsupported(context, "seLinuxChangePolicy", _seLinuxChanges, path, causes);
    }

    private static void SupplementalGroups(Node context, FieldPath path, CauseList causes)
    {
        var groups = context.List("supplementalGroups");
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i].AsInteger() is { } group) causes.InvalidEach(path.At(i), group, NumberFormats.GroupId(group));
        }
    }

    // Internally the field is a part of the security context, and so is its path.
    private static void SharedProcesses(PodContext pod, FieldPath path, CauseList causes)
    {
        if (!pod.Spec.Flag("shareProcessNamespace") || !pod.Spec.Flag("hostPID")) return;
        causes.Invalid(path, pod.Spec?["shareProcessNamespace"], "ShareProcessNamespace and HostPID cannot both be enabled");
    }
}
