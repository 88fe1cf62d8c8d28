namespace KubeLabs.Grading;

/// <summary>An argument that may name namespaces beside the exercise's.</summary>
internal interface INamesNamespaces
{
    /// <summary>Those that it names.</summary>
    IEnumerable<string> Namespaces { get; }
}
