using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Annotations that mean something to Pods.</summary>
internal static class PodAnnotationRules
{
    public const string Mirror = "kubernetes.io/config.mirror";
    public const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
    public const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
    public const string SeccompPrefix = "container.seccomp.security.alpha.kubernetes.io/";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string Localhost = "localhost/";

    public static void Validate(Node? annotations, PodContext pod, FieldPath path, CauseList causes)
    {
        if (annotations?[Mirror]?.AsString() is { } mirror && pod.Spec.Text("nodeName").Length == 0)
        {
            causes.Invalid(path.Key(Mirror), mirror, "must set spec.nodeName if mirror pod annotation is set");
        }

        if (annotations?[DeletionCost]?.AsString() is { } cost && !IsCost(cost))
        {
            causes.Invalid(path.Key(DeletionCost), cost, "must be a 32bit integer");
        }

        foreach (var entry in annotations.Members())
        {
            var value = entry.Value.AsString() ?? "";
            if (entry.Key == SeccompPod || entry.Key.StartsWith(SeccompPrefix, StringComparison.Ordinal))
            {
                Seccomp(value, path.Child(entry.Key), causes);
            }

            if (entry.Key.StartsWith(AppArmorPrefix, StringComparison.Ordinal)) AppArmor(entry.Key, value, pod, path, causes);
        }
    }

    private static void Seccomp(string profile, FieldPath path, CauseList causes)
    {
        if (profile is "runtime/default" or "docker/default" or "unconfined") return;
        if (profile.StartsWith(Localhost, StringComparison.Ordinal)) PathRules.NotDescending(profile[Localhost.Length..], path, causes);
        else causes.Invalid(path, profile, "must be a valid seccomp profile");
    }

    private static void AppArmor(string key, string profile, PodContext pod, FieldPath path, CauseList causes)
    {
        var container = key[AppArmorPrefix.Length..];
        if (!pod.Containers(path).Any(item => item.Container.Text("name") == container))
        {
            causes.Invalid(path.Key(key), container, "container not found");
        }

        if (profile is "" or "runtime/default" or "unconfined" || profile.StartsWith(Localhost, StringComparison.Ordinal)) return;
        causes.Invalid(path.Key(key), profile, $"invalid AppArmor profile name: {GoValue.Quote(profile)}");
    }

    // No plus sign, no leading zeros.
    private static bool IsCost(string text) =>
        text.Length > 0
        && (text == "0" || text[0] is '-' or (>= '1' and <= '9'))
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
