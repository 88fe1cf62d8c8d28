namespace KubeLabs.Manifests;

/// <summary>A named text that manifests are read from.</summary>
/// <param name="name">The path as the user gave it, or <c>-</c> for standard input.</param>
/// <param name="kind">Whose text it is.</param>
/// <param name="text">The whole decoded text, without a byte order mark.</param>
public sealed class Source(string name, SourceKind kind, string text)
{
    /// <summary>The path as the user gave it, or <c>-</c> for standard input. Hostile: escape it before showing it.</summary>
    public string Name { get; } = name;

    /// <summary>Whose text it is.</summary>
    public SourceKind Kind { get; } = kind;

    /// <summary>The whole decoded text, without a byte order mark.</summary>
    public string Text { get; } = text;

    /// <summary>One line without its end, or null where there is no such line.</summary>
    /// <param name="number">The line, counted from 1.</param>
    public string? Line(int number)
    {
        var start = 0;
        for (var line = 1; line < number; line++)
        {
            var end = Text.IndexOf('\n', start);
            if (end < 0) return null;
            start = end + 1;
        }

        var stop = Text.IndexOf('\n', start);
        return Text[start..(stop < 0 ? Text.Length : stop)].TrimEnd('\r');
    }
}
