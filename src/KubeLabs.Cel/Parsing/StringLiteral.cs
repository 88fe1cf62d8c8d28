using System.Text;

namespace KubeLabs.Cel;

/// <summary>What a text or bytes in quotes mean: escapes resolved.</summary>
internal static class StringLiteral
{
    /// <summary>The value; null where an escape is wrong.</summary>
    public static CelValue? Read(CelSource source, StringToken token)
    {
        var content = source.Runes.AsSpan(token.ContentStart, token.ContentEnd - token.ContentStart);
        if (token.IsBytes)
            return ReadBytes(content, token.IsRaw) is { } bytes ? new CelBytes(bytes) : null;
        return ReadText(content, token.IsRaw) is { } text ? new CelString(text) : null;
    }

    private static string? ReadText(ReadOnlySpan<int> content, bool isRaw)
    {
        var text = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length;)
        {
            if (content[i] != '\\' || isRaw)
            {
                i += Newline(content, i, out var rune);
                text.Append(new Rune(rune));
                continue;
            }

            if (Escape.Read(content, ref i) is not { } escape || !Rune.IsValid(escape.Value))
                return null;
            text.Append(new Rune(escape.Value));
        }

        return text.ToString();
    }

    private static byte[]? ReadBytes(ReadOnlySpan<int> content, bool isRaw)
    {
        var bytes = new List<byte>(content.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < content.Length;)
        {
            if (content[i] != '\\' || isRaw)
            {
                i += Newline(content, i, out var rune);
                bytes.AddRange(buffer[..new Rune(rune).EncodeToUtf8(buffer)]);
                continue;
            }

            if (Escape.Read(content, ref i) is not { } escape || escape.IsUnicode)
                return null;
            bytes.Add((byte)escape.Value);
        }

        return [.. bytes];
    }

    // A line's end is one character, however the text was saved.
    private static int Newline(ReadOnlySpan<int> content, int place, out int rune)
    {
        rune = content[place] == '\r' ? '\n' : content[place];
        return content[place] == '\r' && place + 1 < content.Length && content[place + 1] == '\n' ? 2 : 1;
    }
}
