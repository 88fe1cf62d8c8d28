namespace KubeLabs.Behavior;

/// <summary>
/// White space and endings of a text in bytes. The generic methods of the BCL would have to be compiled at run time first, which costs
/// more than reading the whole text.
/// </summary>
internal static class PemBytes
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start])) start++;
        var end = text.Length;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>Leaves out spaces and tabs at the end of a line.</summary>
    public static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> line)
    {
        var length = line.Length;
        while (length > 0 && line[length - 1] is (byte)' ' or (byte)'\t') length--;
        return line[..length];
    }

    public static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> ending) =>
        text.Length >= ending.Length && text[^ending.Length..].SequenceEqual(ending);

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
