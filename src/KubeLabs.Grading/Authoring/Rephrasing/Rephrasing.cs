using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// Another way to write an answer that means the same to Kubernetes. One line of <see cref="RephrasingCatalog"/> names each; what means
/// the same must earn the same.
/// </summary>
internal abstract class Rephrasing
{
    /// <summary>Its name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in a line.</summary>
    public abstract LocalizedText Summary { get; }

    /// <summary>Whether the API server stores the same objects; otherwise others that mean the same.</summary>
    public virtual bool KeepsObjects => true;

    /// <summary>The answer in other words; null where this has nothing to say of it.</summary>
    public abstract RephrasedAnswer? Apply(Wording wording);
}
