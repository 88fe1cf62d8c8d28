namespace KubeLabs.Cel;

/// <summary>
/// A value of the language. A host gives its own trees to expressions by deriving from <see cref="CelList"/> and <see cref="CelMap"/>;
/// nothing is copied. Values never change.
/// </summary>
public abstract class CelValue
{
    private protected CelValue()
    {
    }

    /// <summary>The type that <c>type(x)</c> gives; of lists and maps without their inner types.</summary>
    public abstract CelType Type { get; }

    internal bool IsError => this is CelError;

    /// <summary>The number of characters, bytes, elements or entries; 1 for whatever has no size. Costs are counted with it.</summary>
    internal virtual long Size => 1;
}
