namespace KubeLabs.Cel;

/// <summary>What the estimate knows of a part: its cost, its size, the sizes of its elements, and where it comes from.</summary>
internal sealed record CostNode(CelCostRange Cost, CelType Type)
{
    /// <summary>The size of the value; null where nothing is known.</summary>
    public CelCostRange? Size { get; init; }

    /// <summary>The size of the keys, or of a list's indexes.</summary>
    public CelCostRange? KeySize { get; init; }

    /// <summary>The size of the elements or values.</summary>
    public CelCostRange? ValueSize { get; init; }

    /// <summary>The size of the elements of a list as the host knows it, whatever is known of them otherwise.</summary>
    public CelCostRange? ItemSize { get; init; }

    /// <summary>The number that stands here; null where none does.</summary>
    public long? Number { get; init; }

    /// <summary>The way from a variable of the host to here; null where the value is made by the expression.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    public CelCostRange SizeOrUnknown => Size ?? CelCostRange.Unknown;
}
