namespace KubeLabs.Manifests;

/// <summary>
/// Remembers what was seen last under a hash, one thing a slot. It forgets, so its size is bounded; it grows while there is much to remember,
/// so that little is cheap.
/// </summary>
internal sealed class SlotTable<T>
    where T : class
{
    private const int FirstSize = 512;
    private const int LargestSize = 32 * 1024;
    private T?[] _slots = [];
    private int _put;

    /// <summary>What stands in the slot of a hash.</summary>
    public T? this[uint hash] => _slots.Length == 0 ? null : _slots[Slot(hash)];

    /// <summary>Puts something into the slot of a hash.</summary>
    public T Put(uint hash, T value)
    {
        if (++_put > _slots.Length && _slots.Length < LargestSize) Grow();
        _slots[Slot(hash)] = value;
        return value;
    }

    // Without the hashes nothing can be moved; it is soon seen again.
    private void Grow()
    {
        _slots = new T?[Math.Max(FirstSize, _slots.Length * 4)];
        _put = 0;
    }

    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
}
