namespace KubeLabs.Cel;

/// <summary>Variables in memory.</summary>
public sealed class CelActivation(params IReadOnlyList<KeyValuePair<string, CelValue>> values) : ICelActivation
{
    /// <summary>No variables.</summary>
    public static CelActivation Empty { get; } = new();

    /// <inheritdoc/>
    public CelValue? Find(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
                return value;
        }

        return null;
    }
}
