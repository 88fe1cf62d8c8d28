using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>Base64 as Go's standard encoding reads it: line ends are skipped, padding is demanded, spare bits are ignored.</summary>
internal static class GoBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The canonical text of the same bytes, or null with the place of the mistake, in bytes as Go counts it.</summary>
    public static string? Canonical(string text, out int mistake)
    {
        mistake = -1;
        var plain = Encoding.UTF8.GetBytes(text);
        var decoded = new byte[(plain.Length / 4 * 3) + 3];
        var length = 0;
        var at = 0;
        while (at < plain.Length)
        {
            mistake = Quantum(plain, ref at, decoded, ref length, out var last);
            if (mistake >= 0) return null;
            if (last) break;
        }

        return Convert.ToBase64String(decoded, 0, length);
    }

    // Four characters to three bytes; the place of the first mistake, or -1.
    private static int Quantum(ReadOnlySpan<byte> text, ref int at, byte[] decoded, ref int length, out bool last)
    {
        var bits = 0;
        var read = 0;
        last = false;
        while (read < 4)
        {
            if (at == text.Length) return read == 0 ? -1 : at - read;
            var character = text[at++];
            if (character is (byte)'\n' or (byte)'\r') continue;
            if (character == '=')
            {
                var mistake = Padding(text, ref at, read);
                if (mistake >= 0) return mistake;
                last = true;
                break;
            }

            var value = Alphabet.IndexOf((char)character, StringComparison.Ordinal);
            if (value < 0) return at - 1;
            bits |= value << (18 - (6 * read++));
        }

        for (var i = 0; i < read - 1; i++) decoded[length++] = (byte)(bits >> (16 - (8 * i)));
        return -1;
    }

    private static int Padding(ReadOnlySpan<byte> text, ref int at, int read)
    {
        if (read < 2) return at - 1;
        if (read == 2)
        {
            SkipLineEnds(text, ref at);
            if (at == text.Length) return at;
            if (text[at] != '=') return at - 1;
            at++;
        }

        SkipLineEnds(text, ref at);
        return at < text.Length ? at : -1;
    }

    private static void SkipLineEnds(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && (text[at] is (byte)'\n' or (byte)'\r')) at++;
    }
}
