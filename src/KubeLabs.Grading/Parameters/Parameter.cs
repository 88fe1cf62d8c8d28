using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// What can be given to a check, declared once: the loader, the schema for editors, the reference page and the lint read it from here.
/// </summary>
public abstract class Parameter
{
    private protected Parameter(string name, string typeName, LocalizedText help, bool isRequired)
    {
        Name = name;
        TypeName = typeName;
        Help = help;
        IsRequired = isRequired;
    }

    /// <summary>Its key in an exercise file.</summary>
    public string Name { get; }

    /// <summary>What it takes, in words: <c>name</c>, <c>list of nodes</c>.</summary>
    public string TypeName { get; }

    /// <summary>What it means.</summary>
    public LocalizedText Help { get; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; }

    /// <summary>
    /// Whether its values are what a check tries, such as the Pods that ask for admission, and not what an answer must hold.
    /// </summary>
    public bool IsTried { get; init; }

    /// <summary>Reads a value, or reports what is wrong with it and returns null.</summary>
    internal abstract object? Read(Node node, ParameterReader reader);
}
