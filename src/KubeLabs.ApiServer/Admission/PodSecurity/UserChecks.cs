using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Restricted: nothing runs as root, unless root in the Pod is nobody on the node.</summary>
internal static class UserChecks
{
    public static SecurityFault? NonRoot(SecuredPod pod)
    {
        if (pod.Minor >= 35 && pod.HasUserNamespace) return null;
        var ofPod = pod.Security?["runAsNonRoot"]?.AsBoolean();
        var denying = pod.Names(container => OfContainer(container) == false);
        if (ofPod == false || denying.Count > 0)
        {
            return Fault($"{SecurityText.Setters(ofPod == false, denying)} must not set securityContext.runAsNonRoot=false");
        }

        var silent = ofPod == true ? [] : pod.Names(container => OfContainer(container) is null);
        return silent.Count == 0 ? null : Fault($"pod or {SecurityText.Containers(silent)} must set securityContext.runAsNonRoot=true");
    }

    public static SecurityFault? RootUser(SecuredPod pod)
    {
        if (pod.Minor >= 35 && pod.HasUserNamespace) return null;
        var isPod = pod.Security?["runAsUser"]?.AsInteger() == 0;
        var names = pod.Names(container => container["securityContext"]?["runAsUser"]?.AsInteger() == 0);
        return !isPod && names.Count == 0
            ? null
            : new("runAsUser=0", $"{SecurityText.Setters(isPod, names)} must not set runAsUser=0");
    }

    private static SecurityFault Fault(string detail) => new("runAsNonRoot != true", detail);

    private static bool? OfContainer(Node container) => container["securityContext"]?["runAsNonRoot"]?.AsBoolean();
}
