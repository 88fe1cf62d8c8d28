using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The labels by which a Namespace chooses its Pod security standard.</summary>
internal static class PodSecurityLabelRules
{
    private const string Prefix = "pod-security.kubernetes.io/";
    private static readonly string[] _modes = ["enforce", "audit", "warn"];

    public static void Validate(Node? labels, CauseList causes)
    {
        var path = ObjectMetaRules.Path.Child("labels");
        foreach (var mode in _modes)
        {
            var key = Prefix + mode;
            if (labels?[key]?.AsString() is { } level && level is not ("privileged" or "baseline" or "restricted"))
            {
                causes.Invalid(path.Key(key), level, "must be one of privileged, baseline, restricted");
            }

            if (labels?[key + "-version"]?.AsString() is { } version && !IsVersion(version))
            {
                causes.Invalid(path.Key(key + "-version"), version, "must be \"latest\" or \"v1.x\"");
            }
        }
    }

    public static bool IsVersion(string version)
    {
        if (version == "latest") return true;
        if (!version.StartsWith("v1.", StringComparison.Ordinal)) return false;
        var minor = version.AsSpan(3);
        return minor.Length > 0 && minor.IndexOfAnyExceptInRange('0', '9') < 0 && (minor.Length == 1 || minor[0] != '0');
    }
}
