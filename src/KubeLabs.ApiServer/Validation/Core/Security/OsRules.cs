using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Fields that the named operating system does not have.</summary>
internal static class OsRules
{
    private const string NotOnWindows = "cannot be set for a windows pod";
    private const string NotOnLinux = "windows options cannot be set for a linux pod";

    private static readonly string[] _firstOfPod = ["appArmorProfile", "seLinuxOptions"];
    private static readonly string[] _secondOfPod = ["seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls"];

    private static readonly string[] _thirdOfPod =
        ["runAsUser", "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy"];

    private static readonly string[] _linuxOfContainer =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
        "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
    ];

    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        if (!pod.Spec.Has("os")) return;
        switch (pod.Os)
        {
            case "": causes.Required(path.Child("os", "name")); break;
            case "linux": Linux(pod, path, causes); break;
            case "windows": Windows(pod, path, causes); break;
            default: causes.NotSupported(path.Child("os"), pod.Os, "linux", "windows"); break;
        }
    }

    private static void Linux(PodContext pod, FieldPath path, CauseList causes)
    {
        WindowsOptions(pod.Spec, path, causes);
        foreach (var (container, place) in pod.Containers(path)) WindowsOptions(container, place, causes);
    }

    private static void WindowsOptions(Node? holder, FieldPath path, CauseList causes)
    {
        if (holder.Field("securityContext").Has("windowsOptions"))
        {
            causes.Forbidden(path.Child("securityContext", "windowsOptions"), NotOnLinux);
        }
    }

    private static void Windows(PodContext pod, FieldPath path, CauseList causes)
    {
        var (context, inner) = (pod.Spec.Field("securityContext"), path.Child("securityContext"));
        Forbidden(context, _firstOfPod, inner, causes);
        if (pod.Spec.Has("hostUsers")) causes.Forbidden(path.Child("hostUsers"), NotOnWindows);
        if (pod.Spec.Flag("hostPID")) causes.Forbidden(path.Child("hostPID"), NotOnWindows);
        if (pod.Spec.Flag("hostIPC")) causes.Forbidden(path.Child("hostIPC"), NotOnWindows);
        Forbidden(context, _secondOfPod, inner, causes);
        if (pod.Spec.Has("shareProcessNamespace")) causes.Forbidden(path.Child("shareProcessNamespace"), NotOnWindows);
        Forbidden(context, _thirdOfPod, inner, causes);
        foreach (var (container, place) in pod.Containers(path))
        {
            Forbidden(container.Field("securityContext"), _linuxOfContainer, place.Child("securityContext"), causes);
        }
    }

    private static void Forbidden(Node? context, string[] fields, FieldPath path, CauseList causes)
    {
        foreach (var field in fields)
        {
            if (context.Has(field) && context?[field] is not SequenceNode { Values.IsEmpty: true })
            {
                causes.Forbidden(path.Child(field), NotOnWindows);
            }
        }
    }
}
