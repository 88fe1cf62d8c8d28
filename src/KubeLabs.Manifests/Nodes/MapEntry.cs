namespace KubeLabs.Manifests;

/// <summary>A key of a mapping with its value.</summary>
/// <param name="Key">The key as a string, as JSON has it.</param>
/// <param name="KeyPosition">Where the key was written.</param>
/// <param name="Value">The value.</param>
public readonly record struct MapEntry(string Key, Position KeyPosition, Node Value)
{
    /// <summary>An entry at the place of its value.</summary>
    public MapEntry(string key, Node value)
        : this(key, value.Position, value)
    {
    }
}
