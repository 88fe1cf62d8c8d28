namespace KubeLabs.Behavior;

/// <summary>
/// Decodes the base64 of a PEM block as Go does: white space anywhere, padding in full, nothing behind it. (The BCL's decoder is
/// vectorised code that is compiled at run time; for the few kilobytes here that takes longer than the work.)
/// </summary>
internal static class PemBase64
{
    /// <summary>The bytes, or null where the text is not whole base64.</summary>
    public static byte[]? TryDecode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        int length = 0, bits = 0, digits = 0, padding = 0;
        foreach (var b in text)
        {
            if (PemBytes.IsSpace(b)) continue;
            if (b == '=')
            {
                padding++;
                continue;
            }

            var value = ValueOf(b);
            if (value < 0 || padding > 0) return null;
            bits = (bits << 6) | value;
            if (++digits % 4 == 0) length = Write(bytes, length, bits, 3);
        }

        return (digits + padding) % 4 == 0 && padding <= 2 ? Finish(bytes, length, bits, padding) : null;
    }

    private static byte[]? Finish(byte[] bytes, int length, int bits, int padding)
    {
        if (padding > 0) length = Write(bytes, length, bits << (6 * padding), 3 - padding);
        return bytes[..length];
    }

    private static int Write(byte[] bytes, int at, int bits, int count)
    {
        for (var i = 0; i < count; i++) bytes[at + i] = (byte)(bits >> (16 - (8 * i)));
        return at + count;
    }

    private static int ValueOf(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
