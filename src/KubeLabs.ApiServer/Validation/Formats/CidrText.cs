using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>A range of addresses as the server reads it: an address, a slash, the length of the prefix.</summary>
/// <param name="Address">The address before the slash.</param>
/// <param name="Length">The length of the prefix.</param>
/// <param name="HasLeadingZeros">Whether the address or the length has a leading zero.</param>
internal readonly record struct CidrText(IpText Address, int Length, bool HasLeadingZeros)
{
    private int Bits => Address.IsV4 ? 32 : 128;

    /// <summary>The first address of the range.</summary>
    public IpText Network => Address with { Value = Length == 0 ? 0 : Address.Value >> (Bits - Length) << (Bits - Length) };

    public static bool TryParse(string text, out CidrText cidr)
    {
        cidr = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IpText.TryParse(text.AsSpan(0, slash), out var ip)) return false;
        var digits = text.AsSpan(slash + 1);
        if (digits.Length == 0 || digits.ContainsAnyExceptInRange('0', '9')) return false;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return false;
        cidr = new(ip, length, ip.HasLeadingZeros || (digits.Length > 1 && digits[0] == '0'));
        return length <= cidr.Bits;
    }

    /// <summary>Whether an address is in the range.</summary>
    public bool Contains(IpText ip) =>
        ip.IsV4 == Address.IsV4 && (Length == 0 || (ip.Value ^ Address.Value) >> (Bits - Length) == 0);

    /// <summary>The range in canonical form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Network}/{Length}");
}
