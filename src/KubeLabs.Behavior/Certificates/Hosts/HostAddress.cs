using System.Net;

namespace KubeLabs.Behavior;

/// <summary>Reads a host that is an IP address. .NET alone would also take <c>1</c>, <c>0x7f.1</c> and scopes for one.</summary>
internal static class HostAddress
{
    /// <summary>The address, one of IPv4 inside IPv6 as IPv4; null for a name. Brackets around it are allowed.</summary>
    public static IPAddress? TryRead(string host)
    {
        var text = host is ['[', _, .., ']'] ? host.AsSpan(1, host.Length - 2) : host.AsSpan();
        if (text.IsEmpty || !HasOnlyAddressCharacters(text)) return null;
        if (!text.Contains(':') && !IsDottedQuad(text)) return null;
        if (!IPAddress.TryParse(text, out var address)) return null;
        return Unmapped(address);
    }

    public static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool HasOnlyAddressCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiHexDigit(c) && c is not (':' or '.')) return false;
        return true;
    }

    private static bool IsDottedQuad(ReadOnlySpan<char> text)
    {
        int parts = 1, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '.') continue;
            var part = text[start..i];
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')) return false;
            if (i < text.Length) parts++;
            start = i + 1;
        }

        return parts == 4;
    }
}
