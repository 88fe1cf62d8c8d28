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

    /// <summary>
    /// Whether another list is equal, where the host has a rule of its own: a set, say, has no order. Null for the rule of the language.
    /// </summary>
    protected internal virtual bool? EqualTo(CelContext context, CelList other) => null;

    /// <summary>This and another list behind it, where the host has a rule of its own; null for the rule of the language.</summary>
    protected internal virtual CelList? Append(CelContext context, CelList other) => null;

    /// <summary>A list of these values.</summary>
    public static CelList Of(params IReadOnlyList<CelValue> values) => new ArrayList(values);

    private sealed class ArrayList(IReadOnlyList<CelValue> values) : CelList
    {
        public override int Count => values.Count;

        public override CelValue this[int index] => values[index];
    }
}
