using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>
/// An IP address as the server reads it: like Go's <c>net.ParseIP</c> of old, leading zeros are read and noted, zones are not.
/// </summary>
/// <param name="Value">The address; an IPv4 address in its lowest 32 bits.</param>
/// <param name="IsV4">Whether it was written with dots only.</param>
/// <param name="HasLeadingZeros">Whether a part has more digits than it may have.</param>
internal readonly record struct IpText(UInt128 Value, bool IsV4, bool HasLeadingZeros)
{
    private const int Groups = 8;

    /// <summary>Whether it is an IPv4 address in the clothes of IPv6, <c>::ffff:1.2.3.4</c>.</summary>
    public bool IsMapped => !IsV4 && Value >> 32 == 0xffff;

    /// <summary>Whether the server treats it as IPv4: a mapped one too.</summary>
    public bool ActsAsV4 => IsV4 || IsMapped;

    public static bool TryParse(ReadOnlySpan<char> text, out IpText ip)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? TryV4(text, out ip) : TryV6(text, out ip);
    }

    /// <summary>The canonical form (RFC 5952); a mapped address prints as IPv4, as Go does.</summary>
    public override string ToString() => ActsAsV4 ? PrintV4((uint)Value) : PrintV6();

    private static bool TryV4(ReadOnlySpan<char> text, out IpText ip)
    {
        ip = default;
        var value = 0u;
        var count = 0;
        var zeros = false;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (++count > 4 || !TryDecimal(part, out var octet)) return false;
            zeros |= part.Length > 1 && part[0] == '0';
            value = value << 8 | octet;
        }

        ip = new(value, true, zeros);
        return count == 4;
    }

    private static bool TryDecimal(ReadOnlySpan<char> part, out byte octet)
    {
        octet = 0;
        if (part.Length == 0 || part.ContainsAnyExceptInRange('0', '9')) return false;
        var digits = part.TrimStart('0');
        return digits.Length == 0 || byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out octet);
    }

    private static bool TryV6(ReadOnlySpan<char> text, out IpText ip)
    {
        ip = default;
        var gap = text.IndexOf("::");
        if (gap < 0) return TryGroups(text, out var all, out var count, out var zeros) && count == Groups && Make(all, zeros, out ip);
        if (text[(gap + 1)..].IndexOf("::") >= 0) return false;
        if (!TryGroups(text[..gap], out var high, out var before, out var zerosBefore) || EndsInDots(text[..gap])) return false;
        if (!TryGroups(text[(gap + 2)..], out var low, out var after, out var zerosAfter) || before + after >= Groups) return false;
        return Make((before == 0 ? 0 : high << (16 * (Groups - before))) | low, zerosBefore || zerosAfter, out ip);
    }

    private static bool EndsInDots(ReadOnlySpan<char> text) => text.Contains('.');

    private static bool Make(UInt128 value, bool zeros, out IpText ip)
    {
        ip = new(value, false, zeros);
        return true;
    }

    private static bool TryGroups(ReadOnlySpan<char> text, out UInt128 value, out int count, out bool zeros)
    {
        value = 0;
        count = 0;
        zeros = false;
        if (text.Length == 0) return true;
        var last = text.LastIndexOf(':') + 1;
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if (range.Start.Value == last && part.Contains('.')) return TryTail(part, ref value, ref count, ref zeros);
            if (++count > Groups || !TryHex(part, out var group)) return false;
            zeros |= part.Length > 4;
            value = value << 16 | group;
        }

        return true;
    }

    private static bool TryTail(ReadOnlySpan<char> part, ref UInt128 value, ref int count, ref bool zeros)
    {
        if (!TryV4(part, out var tail)) return false;
        value = value << 32 | tail.Value;
        count += 2;
        zeros |= tail.HasLeadingZeros;
        return count <= Groups;
    }

    private static bool TryHex(ReadOnlySpan<char> part, out ushort group)
    {
        group = 0;
        var digits = part.Length > 4 ? part.TrimStart('0') : part;
        if (part.Length == 0 || digits.Length > 4) return false;
        return digits.Length == 0 || ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out group);
    }

    private static string PrintV4(uint value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value >> 24}.{value >> 16 & 255}.{value >> 8 & 255}.{value & 255}");

    private string PrintV6()
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new System.Net.IPAddress(bytes).ToString();
    }
}
