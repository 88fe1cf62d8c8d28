using System.Text;

namespace KubeLabs.Manifests;

/// <summary>Lines and columns of growing offsets into the UTF-8 bytes of a text. Each byte is looked at once.</summary>
internal ref struct JsonPlaces(ReadOnlySpan<byte> bytes, Source source, int line, int column)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _offset;
    private int _line = line;
    private int _column = column;

    /// <summary>The place of an offset, which is not before the one that was asked for last.</summary>
    public Position At(long offset)
    {
        var span = _bytes[_offset..(int)offset];
        var last = span.LastIndexOf((byte)'\n');
        if (last >= 0)
        {
            _line += span.Count((byte)'\n');
            _column = 1;
            span = span[(last + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(span);
        _offset = (int)offset;
        return new(source, _line, _column);
    }
}
