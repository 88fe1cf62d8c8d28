using System.Collections.Immutable;
using System.Numerics;

namespace KubeLabs.ApiServer;

/// <summary>Fields by name: an open hash table over a few characters of the name, since names of one type differ early.</summary>
internal sealed class FieldTable
{
    private readonly FieldSchema[] _fields;
    private readonly short[] _slots;

    public FieldTable(ImmutableArray<FieldSchema> fields)
    {
        _fields = [.. fields];
        Array.Sort(_fields, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        _slots = new short[BitOperations.RoundUpToPowerOf2((uint)(_fields.Length * 2) + 1)];
        for (var i = 0; i < _fields.Length; i++) _slots[Free(_fields[i].Name)] = (short)(i + 1);
    }

    public ReadOnlySpan<FieldSchema> Fields => _fields;

    public FieldSchema? Find(string name)
    {
        for (var slot = Hash(name); ; slot++)
        {
            var index = _slots[slot & (_slots.Length - 1)];
            if (index == 0) return null;
            var field = _fields[index - 1];
            if (string.Equals(field.Name, name, StringComparison.Ordinal)) return field;
        }
    }

    private int Free(string name)
    {
        var slot = Hash(name);
        while (_slots[slot & (_slots.Length - 1)] != 0) slot++;
        return slot & (_slots.Length - 1);
    }

    private static int Hash(string name)
    {
        if (name.Length == 0) return 0;
        var hash = name.Length + (name[0] * 31) + (name[name.Length / 2] * 17) + (name[^1] * 7) + (name[name.Length / 3] * 131);
        return (hash ^ (hash >> 6)) & 0x7fff;
    }
}
