using System.Text;

namespace KubeLabs.SchemaGenerator;

/// <summary>Every string once, by number.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    public int Number(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        _strings.Add(text);
        return _numbers[text] = _strings.Count - 1;
    }

    /// <summary>The count, where each ends, then the characters.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_strings.Count);
        var end = 0;
        foreach (var text in _strings)
        {
            end += Encoding.UTF8.GetByteCount(text);
            writer.Write(end);
        }

        foreach (var text in _strings) writer.Write(Encoding.UTF8.GetBytes(text));
    }
}
