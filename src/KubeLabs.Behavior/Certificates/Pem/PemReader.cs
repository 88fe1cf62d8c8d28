using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// Reads PEM as Go's <c>encoding/pem</c> does: text around blocks is ignored, a block that cannot be read is passed over,
/// the search goes on at the line behind its BEGIN line.
/// </summary>
public static class PemReader
{
    /// <summary>The most bytes that are read: a Secret holds no more.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The blocks of a text in their order. Of a text longer than <see cref="MaxLength"/> only that much is read.</summary>
    public static ImmutableArray<PemBlock> Read(ReadOnlySpan<byte> text) => Scan(text).Blocks;

    internal static PemScan Scan(ReadOnlySpan<byte> text)
    {
        var scanner = new PemScanner(text[..Math.Min(text.Length, MaxLength)]);
        return scanner.Run();
    }
}
