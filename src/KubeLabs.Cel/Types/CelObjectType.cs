namespace KubeLabs.Cel;

/// <summary>A type with declared fields: selecting any other is an error of the checker.</summary>
public abstract class CelObjectType : CelType
{
    /// <summary>A type of this name; two object types of one name are one type.</summary>
    protected CelObjectType(string name)
        : base(CelKind.Object, name)
    {
    }

    /// <summary>The type of a field; null where there is no such field.</summary>
    public abstract CelType? FindField(string name);
}
