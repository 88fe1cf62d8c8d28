using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Kubernetes' functions on networks in CIDR notation.</summary>
internal static class CidrLibrary
{
    public static IEnumerable<CelFunction> Functions =>
    [
        new("cidr", CelOverload.Global("string_to_cidr", [CelType.String], CelTypes.Cidr, (_, a) => Read(a.Text(0)))),
        new("isCIDR", CelOverload.Global("is_cidr", [CelType.String], CelType.Bool, (_, a) => CelBool.Of(Read(a.Text(0)) is CelCidr))),
        new("containsIP",
            Member("cidr_contains_ip_string", [CelType.String], CelType.Bool, (_, a) => ContainsIp(Of(a), IpLibrary.Read(a.Text(1)))),
            Member("cidr_contains_ip_ip", [CelTypes.Ip], CelType.Bool, (_, a) => ContainsIp(Of(a), a[1]))),
        new("containsCIDR",
            Member("cidr_contains_cidr_string", [CelType.String], CelType.Bool, (_, a) => ContainsCidr(Of(a), Read(a.Text(1)))),
            Member("cidr_contains_cidr", [CelTypes.Cidr], CelType.Bool, (_, a) => ContainsCidr(Of(a), a[1]))),
        new("ip", Member("cidr_ip", [], CelTypes.Ip, (_, a) => new CelIp(Of(a).Address))),
        new("prefixLength", Member("cidr_prefix_length", [], CelType.Int, (_, a) => CelInt.Of(Of(a).Bits))),
        new("masked", Member("cidr_masked", [], CelTypes.Cidr, (_, a) => Of(a).Masked())),
        new("string", CelOverload.Global("cidr_to_string", [CelTypes.Cidr], CelType.String, (_, a) => new CelString(Of(a).ToString()))),
    ];

    private static CelOverload Member(string id, CelType[] parameters, CelType result, CelImplementation apply) =>
        CelOverload.Member(id, [CelTypes.Cidr, .. parameters], result, apply);

    private static CelCidr Of(CelValue[] arguments) => (CelCidr)arguments[0];

    private static CelValue Read(string text)
    {
        var slash = text.LastIndexOf('/');
        var error = NotRead(text, slash < 0 ? "no '/'" : "unable to parse");
        if (slash < 0 || IpAddress.Read(text[..slash]) is not { HasZone: false } address)
            return error;
        var digits = text.AsSpan(slash + 1);
        if (digits.IsEmpty || (digits.Length > 1 && digits[0] == '0')
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > address.Bytes.Length * 8)
            return error;
        return address.IsMapped ? Results.Error($"IPv4-mapped IPv6 address {Strings.Quote(text)} is not allowed") : new CelCidr(address, bits);
    }

    // The server says twice what it did.
    private static CelError NotRead(string text, string why)
    {
        const string doing = "network address parse error during conversion from string: ";
        return Results.Error($"{doing}{doing}netip.ParsePrefix({Strings.Quote(text)}): {why}");
    }

    private static CelValue ContainsIp(CelCidr network, CelValue other) =>
        other is CelIp ip ? CelBool.Of(network.Contains(ip.Address.Bytes)) : other;

    private static CelValue ContainsCidr(CelCidr network, CelValue other) =>
        other is CelCidr inner ? CelBool.Of(network.Bits <= inner.Bits && network.Contains(inner.Address.Bytes)) : other;
}

/// <summary>A network as a value; bits behind its prefix stay as written.</summary>
internal sealed class CelCidr(IpAddress address, int bits) : CelOpaque(CelTypes.Cidr)
{
    public IpAddress Address { get; } = address;

    public int Bits { get; } = bits;

    internal override long Size => (Bits + 7) / 8;

    public override bool Same(CelOpaque other) =>
        other is CelCidr network && network.Bits == Bits && network.Address.Bytes.SequenceEqual(Address.Bytes);

    public bool Contains(byte[] other)
    {
        if (other.Length != Address.Bytes.Length)
            return false;
        for (var bit = 0; bit < Bits; bit += 8)
        {
            if (((other[bit / 8] ^ Address.Bytes[bit / 8]) & Mask(bit)) != 0)
                return false;
        }

        return true;
    }

    public CelCidr Masked() => new(new IpAddress([.. Address.Bytes.Select((part, place) => (byte)(part & Mask(place * 8)))]), Bits);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Bits}");

    private int Mask(int bit) => 0xFF & ~(0xFF >> Math.Clamp(Bits - bit, 0, 8));
}
