using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The standards that a namespace chooses by its labels. A label that cannot be read enforces the strictest and warns of nothing
/// (<c>PolicyToEvaluate</c>).
/// </summary>
/// <param name="Enforce">What Pods must keep.</param>
/// <param name="Warn">What objects with Pods are warned about.</param>
internal readonly record struct NamespaceSecurity(SecurityLevel Enforce, SecurityLevel Warn)
{
    private const string Prefix = "pod-security.kubernetes.io/";

    public static NamespaceSecurity Of(Node? labels)
    {
        var enforce = labels?[Prefix + "enforce"]?.AsString();
        var warn = labels?[Prefix + "warn"]?.AsString();
        var enforced = new SecurityLevel(Level(enforce, "restricted"), Version(labels, "enforce-version"));
        var warned = new SecurityLevel(Level(warn, "privileged"), Version(labels, "warn-version"));
        if (warn is not null || enforce is null || !IsLevel(enforce) || enforced.Strictness == 0) return new(enforced, warned);
        var isVersioned = labels?[Prefix + "warn-version"] is not null;
        return new(enforced, isVersioned ? warned with { Name = enforced.Name } : enforced);
    }

    private static string Level(string? written, string fallback) => written is null ? "privileged" : IsLevel(written) ? written : fallback;

    private static string Version(Node? labels, string label)
    {
        var version = labels?[Prefix + label]?.AsString() ?? "latest";
        return PodSecurityLabelRules.IsVersion(version) && version.Length < 8 ? version : "latest";
    }

    private static bool IsLevel(string text) => text is "privileged" or "baseline" or "restricted";
}
