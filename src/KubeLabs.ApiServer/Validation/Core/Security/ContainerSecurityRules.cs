using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The security context of a container.</summary>
internal static class ContainerSecurityRules
{
    private const string Unmasked = "Unmasked";

    public static void Validate(Node? context, PodContext pod, FieldPath path, CauseList causes)
    {
        if (context is null) return;
        FieldRules.OutOfRange(context, "runAsUser", 0, int.MaxValue, path, causes);
        FieldRules.OutOfRange(context, "runAsGroup", 0, int.MaxValue, path, causes);
        ProcMount(context, pod, path, causes);
        ProfileRules.Seccomp(context.Field("seccompProfile"), path.Child("seccompProfile"), causes);
        EscalationOfPrivileged(context, path, causes);
        WindowsRules.Options(context.Field("windowsOptions"), path.Child("windowsOptions"), causes);
        ProfileRules.AppArmor(context.Field("appArmorProfile"), path.Child("appArmorProfile"), causes);
    }

    private static void ProcMount(Node context, PodContext pod, FieldPath path, CauseList causes)
    {
        FieldRules.Unsupported(context, "procMount", ["Default", Unmasked], path, causes);
        if (pod.HostUsers && context.Text("procMount") == Unmasked)
        {
            causes.Invalid(path.Child("procMount"), Unmasked, "`hostUsers` must be false to use `Unmasked`");
        }
    }

    private static void EscalationOfPrivileged(Node context, FieldPath path, CauseList causes)
    {
        if (context.Field("allowPrivilegeEscalation")?.AsBoolean() is not false) return;
        if (context.Flag("privileged"))
        {
            causes.InvalidPrinted(path, Print(context), "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }

        foreach (var capability in context.Field("capabilities").List("add"))
        {
            if (capability.AsString() != "CAP_SYS_ADMIN") continue;
            causes.InvalidPrinted(
                path,
                Print(context),
                "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
        }
    }

    private static string Print(Node context) => InternalForm.Print("SecurityContext", context);
}
