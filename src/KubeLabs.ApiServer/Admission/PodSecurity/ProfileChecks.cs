using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>AppArmor and seccomp profiles.</summary>
internal static class ProfileChecks
{
    private const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";

    public static SecurityFault? AppArmor(SecuredPod pod)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var isPod = IsBad(pod.Security, "appArmorProfile", values);
        var names = pod.Names(container => IsBad(container.Field("securityContext"), "appArmorProfile", values));
        var annotations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in pod.Annotations.Members())
        {
            if (IsBadAnnotation(entry.Key, entry.Value.AsString() ?? "")) annotations.Add($"{entry.Key}={GoValue.Quote(entry.Value.AsString() ?? "")}");
        }

        if (!isPod && names.Count == 0 && annotations.Count == 0) return null;
        var setters = SecurityText.Setters(isPod, names);
        if (annotations.Count > 0) setters += (setters.Length > 0 ? " and " : "") + SecurityText.Plural("annotation", annotations.Count);
        List<string> all = [.. values, .. annotations];
        return new(
            SecurityText.Plural("forbidden AppArmor profile", all.Count),
            $"{setters} must not set AppArmor profile type to {SecurityText.Quote(all)}");
    }

    /// <summary>Baseline: a profile, where one is named, is not turned off.</summary>
    public static SecurityFault? Seccomp(SecuredPod pod)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var isPod = IsBad(pod.Security, "seccompProfile", values);
        var names = pod.Names(container => IsBad(container.Field("securityContext"), "seccompProfile", values));
        return !isPod && names.Count == 0
            ? null
            : new(
                "seccompProfile",
                $"{SecurityText.Setters(isPod, names)} must not set securityContext.seccompProfile.type to {SecurityText.Quote(values)}");
    }

    /// <summary>Restricted: and one is named, by the Pod or by each container.</summary>
    public static SecurityFault? SeccompUnset(SecuredPod pod)
    {
        if (pod.IsWindows && pod.Minor >= 25) return null;
        if (Seccomp(pod) is { } fault) return fault;
        if (pod.Security.Has("seccompProfile")) return null;
        var names = pod.Names(container => container["securityContext"].Field("seccompProfile") is null);
        return names.Count == 0
            ? null
            : new(
                "seccompProfile",
                $"pod or {SecurityText.Containers(names)} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"");
    }

    private static bool IsBad(Node? security, string field, SortedSet<string> values)
    {
        if (security.Field(field) is not { } profile) return false;
        var type = profile.Text("type");
        if (type is "RuntimeDefault" or "Localhost") return false;
        values.Add(type);
        return true;
    }

    private static bool IsBadAnnotation(string key, string value) =>
        key.StartsWith(AppArmorPrefix, StringComparison.Ordinal)
        && value.Length > 0
        && value != "runtime/default"
        && !value.StartsWith("localhost/", StringComparison.Ordinal);
}
