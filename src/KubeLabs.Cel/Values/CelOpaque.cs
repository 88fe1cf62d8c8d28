namespace KubeLabs.Cel;

/// <summary>A value of a library's own type.</summary>
public abstract class CelOpaque(CelType type) : CelValue
{
    /// <inheritdoc/>
    public override CelType Type { get; } = type;

    /// <summary>Whether another value of this type is equal.</summary>
    public abstract bool Same(CelOpaque other);
}
