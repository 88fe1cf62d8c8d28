using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>External IPs of a Service: valid, and not of a range with a meaning of its own.</summary>
internal static class ExternalIpRules
{
    private static readonly FieldPath _path = ServiceText.Spec.Child("externalIPs");

    public static void Validate(Node? spec, Node? old, CauseList causes)
    {
        var ips = spec.List("externalIPs");
        for (var i = 0; i < ips.Length; i++)
        {
            var text = ips[i].AsString() ?? "";
            var faults = ServiceText.Contains(old.List("externalIPs"), text) ? [] : IpFormats.LegacyAddress(text);
            causes.InvalidEach(_path.At(i), text, faults);
            if (faults.Length == 0) Special(text, _path.At(i), causes);
        }
    }

    /// <summary>Addresses that no endpoint may have (<c>ValidateEndpointIP</c>).</summary>
    public static void Special(string text, FieldPath path, CauseList causes)
    {
        if (!IpText.TryParse(text, out var ip))
        {
            causes.Invalid(path, text, "must be a valid IP address");
            return;
        }

        if (ip.ActsAsV4 ? (uint)ip.Value == 0 : ip.Value == 0) causes.Invalid(path, text, $"may not be unspecified ({text})");
        if (IsIn(ip, 127, 8) || (!ip.ActsAsV4 && ip.Value == 1))
        {
            causes.Invalid(path, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
        }

        if (IsIn(ip, 0xa9fe, 16) || StartsWith(ip, 0x3fa, 10))
        {
            causes.Invalid(path, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
        }

        if (IsIn(ip, 0xe00000, 24) || IsLocalMulticast(ip))
        {
            causes.Invalid(path, text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
        }
    }

    private static bool IsIn(IpText ip, uint network, int length) => ip.ActsAsV4 && (uint)ip.Value >> (32 - length) == network;

    private static bool StartsWith(IpText ip, uint network, int length) => !ip.ActsAsV4 && ip.Value >> (128 - length) == network;

    // ff?2, as Go tests it.
    private static bool IsLocalMulticast(IpText ip) =>
        !ip.ActsAsV4 && ip.Value >> 120 == 0xff && (ip.Value >> 112 & 0x0f) == 2;
}
