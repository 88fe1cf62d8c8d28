namespace KubeLabs.Cel;

/// <summary>The sizes of a host's variables, where something bounds them: <c>maxLength</c> of a schema, for example.</summary>
public interface ICelSizes
{
    /// <summary>
    /// How large a value can be, in characters, bytes, elements or entries; null where nothing is known. The path begins with a variable, or
    /// with the first step from a value that the expression makes; <c>@items</c>, <c>@keys</c> and <c>@values</c> stand for the parts of lists and maps.
    /// </summary>
    CelCostRange? SizeOf(IReadOnlyList<string> path, CelType type);
}
