namespace KubeLabs.Cel;

/// <summary>The text of an expression by code points, and where its lines begin.</summary>
internal sealed class CelSource
{
    private readonly List<int> _lineStarts = [0];

    public CelSource(string text)
    {
        Runes = Cel.Runes.Of(text);
        for (var i = 0; i < Runes.Length; i++)
        {
            if (Runes[i] == '\n')
                _lineStarts.Add(i + 1);
        }
    }

    public int[] Runes { get; }

    public int Length => Runes.Length;

    /// <summary>The code point at a place; -1 beyond the end.</summary>
    public int At(int place) => place < Runes.Length ? Runes[place] : -1;

    public string Slice(int start, int end) => Cel.Runes.Text(Runes.AsSpan(start, end - start));

    /// <summary>Line and column, both from 1.</summary>
    public (int Line, int Column) Place(int position)
    {
        var index = _lineStarts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, position - _lineStarts[line] + 1);
    }

    /// <summary>The code points of a line, without its end.</summary>
    public ReadOnlySpan<int> Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] - 1 : Runes.Length;
        return Runes.AsSpan(start, end - start);
    }
}
