namespace KubeLabs.Cel;

/// <summary>A list. A host derives from it to give its own sequences to expressions.</summary>
public abstract class CelList : CelValue
{
    /// <summary>The list without elements.</summary>
    public static CelList Empty { get; } = Of();

    /// <summary>The number of elements.</summary>
    public abstract int Count { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.AnyList;

    internal override long Size => Count;

    /// <summary>The element at this place, from 0 to below <see cref="Count"/>.</summary>
    public abstract CelValue this[int index] { get; }

    /// <summary>A list of these values.</summary>
    public static CelList Of(params IReadOnlyList<CelValue> values) => new ArrayList(values);

    private sealed class ArrayList(IReadOnlyList<CelValue> values) : CelList
    {
        public override int Count => values.Count;

        public override CelValue this[int index] => values[index];
    }
}
