namespace KubeLabs.Cel;

/// <summary>The values of variables.</summary>
public interface ICelActivation
{
    /// <summary>The value of a variable; null where it has none. Asked at most once for each variable of an evaluation that has one.</summary>
    CelValue? Find(string name);
}
