namespace KubeLabs.Cel;

/// <summary>Kubernetes' functions on IP addresses.</summary>
internal static class IpLibrary
{
    public static IEnumerable<CelFunction> Functions =>
    [
        new("ip", CelOverload.Global("string_to_ip", [CelType.String], CelTypes.Ip, (_, a) => Read(a.Text(0)))),
        new("isIP", CelOverload.Global("is_ip", [CelType.String], CelType.Bool, (_, a) => CelBool.Of(Read(a.Text(0)) is CelIp))),
        new("ip.isCanonical", CelOverload.Global("ip_is_canonical", [CelType.String], CelType.Bool,
            (_, a) => Read(a.Text(0)) is var value && value is CelIp ip ? CelBool.Of(ip.Address.ToString() == a.Text(0)) : value)),
        new("family", CelOverload.Member("ip_family", [CelTypes.Ip], CelType.Int, (_, a) => CelInt.Of(Of(a).IsIpv4 ? 4 : 6))),
        Test("isUnspecified", "ip_is_unspecified", address => address.IsUnspecified),
        Test("isLoopback", "ip_is_loopback", address => address.IsLoopback),
        Test("isLinkLocalMulticast", "ip_is_link_local_multicast", address => address.IsLinkLocalMulticast),
        Test("isLinkLocalUnicast", "ip_is_link_local_unicast", address => address.IsLinkLocalUnicast),
        Test("isGlobalUnicast", "ip_is_global_unicast", address => address.IsGlobalUnicast),
        new("string", CelOverload.Global("ip_to_string", [CelTypes.Ip], CelType.String, (_, a) => new CelString(Of(a).ToString()))),
    ];

    /// <summary>The address; an error where the text is none, has a zone, or is an IPv4 address within IPv6.</summary>
    public static CelValue Read(string text)
    {
        if (IpAddress.Read(text) is not { } address)
            return Results.Error($"IP Address {Strings.Quote(text)} parse error during conversion from string: ParseAddr({Strings.Quote(text)}): unable to parse IP");
        if (address.HasZone)
            return Results.Error($"IP address {Strings.Quote(text)} with zone value is not allowed");
        return address.IsMapped && text.Contains('.', StringComparison.Ordinal) || address.IsMapped
            ? Results.Error($"IPv4-mapped IPv6 address {Strings.Quote(text)} is not allowed")
            : new CelIp(address);
    }

    private static CelFunction Test(string name, string id, Func<IpAddress, bool> test) =>
        new(name, CelOverload.Member(id, [CelTypes.Ip], CelType.Bool, (_, a) => CelBool.Of(test(Of(a)))));

    private static IpAddress Of(CelValue[] arguments) => ((CelIp)arguments[0]).Address;
}

/// <summary>An IP address as a value.</summary>
internal sealed class CelIp(IpAddress address) : CelOpaque(CelTypes.Ip)
{
    public IpAddress Address { get; } = address;

    internal override long Size => Address.Bytes.Length;

    public override bool Same(CelOpaque other) => ((CelIp)other).Address.Bytes.SequenceEqual(Address.Bytes);

    public override string ToString() => Address.ToString();
}
