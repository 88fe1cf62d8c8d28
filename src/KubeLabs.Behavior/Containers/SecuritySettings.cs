using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The security context that a container runs with: its own fields, and those of the Pod where it has none. Source: the documentation of
/// Pods, "Configure a Security Context", and <c>DetermineEffectiveSecurityContext</c>.
/// </summary>
/// <param name="Pod">The Pod's, or null.</param>
/// <param name="Container">The container's, or null.</param>
public sealed record SecuritySettings(Node? Pod, Node? Container)
{
    private static readonly string[] _inherited =
        ["runAsUser", "runAsGroup", "runAsNonRoot", "seLinuxOptions", "seccompProfile", "appArmorProfile", "windowsOptions"];

    /// <summary>The settings of a container of a Pod.</summary>
    public static SecuritySettings Of(PodInstance pod, ContainerView container) =>
        new(NodeLists.Present(pod.Pod.Spec?["securityContext"]), NodeLists.Present(container.Node["securityContext"]));

    /// <summary>A field as the container runs with it, or null. <c>fsGroup</c> and the supplemental groups are the Pod's alone.</summary>
    public Node? Find(string field)
    {
        if (NodeLists.Present(Container?[field]) is { } own) return own;
        return _inherited.Contains(field) || IsPodsAlone(field) ? NodeLists.Present(Pod?[field]) : null;
    }

    /// <summary>The user, or null where the image says it.</summary>
    public long? User => Find("runAsUser")?.AsInteger();

    private static bool IsPodsAlone(string field) => field is "fsGroup" or "fsGroupChangePolicy" or "supplementalGroups" or "sysctls";

    /// <summary>
    /// Whether the user can read a file that root owns: root can, another user only what is open to all, or to the group of
    /// <c>fsGroup</c>. Null where the image says who the user is; with <c>runAsNonRoot</c> the container does not start as root.
    /// </summary>
    /// <param name="mode">The permission bits.</param>
    public bool? CanRead(int mode)
    {
        var isNotRoot = Find("runAsNonRoot")?.AsBoolean() == true;
        if (User is null && !isNotRoot) return null;
        var groupReads = (mode & 0x20) != 0 && (Find("fsGroup") is not null || Find("runAsGroup")?.AsInteger() is null or 0);
        return (User is 0 && !isNotRoot) || (mode & 0x4) != 0 || groupReads;
    }
}
