namespace KubeLabs.ApiServer;

/// <summary>
/// Addresses and ranges. New fields want them canonical; older ones (<c>Legacy</c>) take every notation that is not ambiguous.
/// </summary>
internal static class IpFormats
{
    public const string NotAnAddress = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
    public const string NotARange = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

    /// <summary>An address in canonical form.</summary>
    public static string[] Address(string value)
    {
        if (LegacyAddress(value) is { Length: > 0 } faults) return faults;
        return IpText.TryParse(value, out var ip) && ip.ToString() == value
            ? []
            : [$"must be in canonical form ({GoValue.Quote(ip.ToString())})"];
    }

    /// <summary>An address of a field that is older than strict checks.</summary>
    public static string[] LegacyAddress(string value)
    {
        if (!IpText.TryParse(value, out var ip)) return [NotAnAddress];
        if (ip.HasLeadingZeros) return ["must not have leading 0s"];
        return ip.IsMapped ? ["must not be an IPv4-mapped IPv6 address"] : [];
    }

    /// <summary>A range in canonical form.</summary>
    public static string[] Range(string value)
    {
        if (LegacyRange(value) is { Length: > 0 } faults) return faults;
        return CidrText.TryParse(value, out var cidr) && cidr.ToString() == value
            ? []
            : [$"must be in canonical form ({GoValue.Quote(cidr.ToString())})"];
    }

    /// <summary>A range of a field that is older than strict checks.</summary>
    public static string[] LegacyRange(string value)
    {
        if (!CidrText.TryParse(value, out var cidr)) return [NotARange];
        if (cidr.HasLeadingZeros) return ["must not have leading 0s in IP or prefix length"];
        if (cidr.Address.IsMapped) return ["must not have an IPv4-mapped IPv6 address"];
        return cidr.Network != cidr.Address ? ["must not have bits set beyond the prefix length"] : [];
    }
}
