using System.Globalization;
using System.Net;

namespace KubeLabs.Cel;

/// <summary>An address of 4 or 16 bytes, read and written as Go's netip does.</summary>
internal sealed class IpAddress(byte[] bytes, bool hasZone = false)
{
    public byte[] Bytes { get; } = bytes;

    public bool HasZone { get; } = hasZone;

    public bool IsIpv4 => Bytes.Length == 4;

    public bool IsMapped => !IsIpv4 && Bytes.AsSpan(0, 10).IndexOfAnyExcept((byte)0) < 0 && Bytes[10] == 0xFF && Bytes[11] == 0xFF;

    public bool IsUnspecified => Array.TrueForAll(Bytes, part => part == 0);

    public bool IsLoopback => IsIpv4 ? Bytes[0] == 127 : Bytes[15] == 1 && Bytes.AsSpan(0, 15).IndexOfAnyExcept((byte)0) < 0;

    public bool IsMulticast => IsIpv4 ? (Bytes[0] & 0xF0) == 0xE0 : Bytes[0] == 0xFF;

    public bool IsLinkLocalMulticast => IsIpv4
        ? Bytes[0] == 224 && Bytes[1] == 0 && Bytes[2] == 0
        : Bytes[0] == 0xFF && (Bytes[1] & 0x0F) == 0x02;

    public bool IsLinkLocalUnicast => IsIpv4 ? Bytes[0] == 169 && Bytes[1] == 254 : Bytes[0] == 0xFE && (Bytes[1] & 0xC0) == 0x80;

    public bool IsGlobalUnicast => !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast
        && !(IsIpv4 && Array.TrueForAll(Bytes, part => part == 255));

    /// <summary>The address; null where the text is none. Leading zeros of IPv4 are refused.</summary>
    public static IpAddress? Read(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
            return Ipv4(text) is { } four ? new IpAddress(four) : null;
        var zone = text.IndexOf('%', StringComparison.Ordinal);
        if (zone == text.Length - 1)
            return null;
        return Ipv6(zone < 0 ? text : text[..zone]) is { } bytes ? new IpAddress(bytes, zone >= 0) : null;
    }

    public override string ToString() => new IPAddress(Bytes).ToString();

    private static byte[]? Ipv4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
            return null;
        var bytes = new byte[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts[i].Length > 1 && parts[i][0] == '0')
                return null;
            if (!byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
                return null;
        }

        return bytes;
    }

    // Groups of up to four hex digits, of which one gap can leave out some; the last two can be an IPv4 address.
    private static byte[]? Ipv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return Groups(text) is { Length: 16 } all ? all : null;
        var head = gap == 0 ? [] : Groups(text[..gap]);
        var tail = gap + 2 == text.Length ? [] : Groups(text[(gap + 2)..]);
        if (head is null || tail is null || head.Length + tail.Length > 14 || (head.Length > 0 && text[..gap].Contains('.', StringComparison.Ordinal)))
            return null;
        return [.. head, .. new byte[16 - head.Length - tail.Length], .. tail];
    }

    private static byte[]? Groups(string text)
    {
        var groups = text.Split(':');
        List<byte> bytes = [];
        for (var i = 0; i < groups.Length; i++)
        {
            if (i == groups.Length - 1 && groups[i].Contains('.', StringComparison.Ordinal))
                return Ipv4(groups[i]) is { } four && bytes.Count <= 12 ? [.. bytes, .. four] : null;
            if (groups[i].Length is 0 or > 4 || bytes.Count == 16
                || !ushort.TryParse(groups[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group))
                return null;
            bytes.Add((byte)(group >> 8));
            bytes.Add((byte)group);
        }

        return [.. bytes];
    }
}
