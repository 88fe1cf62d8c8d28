using System.Globalization;
using System.Net;

namespace KubeLabs.Behavior;

/// <summary>A range of IP addresses in CIDR notation. Bits behind the prefix do not count, as where Kubernetes reads a block.</summary>
public readonly struct AddressBlock
{
    private readonly byte[] _base;

    private AddressBlock(byte[] address, int prefix)
    {
        _base = address;
        Prefix = prefix;
    }

    /// <summary>How many leading bits all addresses share.</summary>
    public int Prefix { get; }

    /// <summary>The address that it is written with.</summary>
    public IPAddress Base => new(_base);

    /// <summary>Reads <c>10.0.0.0/8</c> or <c>fd00::/8</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out AddressBlock block)
    {
        block = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)) return false;
        var bytes = address.GetAddressBytes();
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)) return false;
        if (prefix > bytes.Length * 8) return false;
        block = new(bytes, prefix);
        return true;
    }

    /// <summary>The block of one address alone.</summary>
    public static AddressBlock Of(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return new(bytes, bytes.Length * 8);
    }

    /// <summary>Whether every address of another block is in this one.</summary>
    public bool Contains(AddressBlock other) =>
        other._base.Length == _base.Length && other.Prefix >= Prefix && SharesBits(_base, other._base, Prefix);

    /// <summary>The smaller of two blocks where one lies in the other, or null where they have nothing in common.</summary>
    public AddressBlock? Intersect(AddressBlock other) => Contains(other) ? other : other.Contains(this) ? this : null;

    private static bool SharesBits(byte[] left, byte[] right, int bits)
    {
        var whole = bits / 8;
        if (!left.AsSpan(0, whole).SequenceEqual(right.AsSpan(0, whole))) return false;
        var rest = bits % 8;
        return rest == 0 || (left[whole] ^ right[whole]) >> (8 - rest) == 0;
    }
}
