using System.Text;

namespace KubeLabs.Manifests;

/// <summary>
/// Keys and common short values, each held once. What an API returns are many objects of few kinds, whose places nobody asks for: nodes
/// with the same value are one node. Of bounded size; for one reader at a time.
/// </summary>
public sealed class SharedTexts
{
    private const int Slots = 4096;
    private const int Longest = 64;
    private readonly string?[] _keys = new string?[Slots];
    private readonly ScalarNode?[] _values = new ScalarNode?[Slots];

    /// <summary>Texts of one source, whose nodes all have the same place: its beginning.</summary>
    public SharedTexts(Source source)
    {
        Place = new(source, 1, 1);
        Null = ScalarNode.Null(Place);
        True = ScalarNode.Of(Place, true);
        False = ScalarNode.Of(Place, false);
    }

    internal Position Place { get; }

    internal ScalarNode Null { get; }

    internal ScalarNode True { get; }

    internal ScalarNode False { get; }

    /// <summary>The place of a text in a table: the key, where it was seen before.</summary>
    internal ref string? Key(ReadOnlySpan<byte> utf8) => ref _keys[Slot(utf8)];

    /// <summary>The place of a value in a table.</summary>
    internal ref ScalarNode? Value(ReadOnlySpan<byte> utf8) => ref _values[Slot(utf8)];

    /// <summary>Whether a text is short enough to be worth it.</summary>
    internal static bool Takes(ReadOnlySpan<byte> utf8) => utf8.Length <= Longest;

    /// <summary>Whether a text, which has no escapes, is this one. Never true outside of ASCII.</summary>
    internal static bool Same(ReadOnlySpan<byte> utf8, string? text) => text is not null && Ascii.Equals(utf8, text);

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8) hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }
}
