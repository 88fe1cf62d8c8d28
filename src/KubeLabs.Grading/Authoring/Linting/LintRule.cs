using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Something that holds of every good exercise. One line of <see cref="LintCatalog"/> names each rule.</summary>
internal abstract class LintRule
{
    /// <summary>Its name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>What is against it.</summary>
    public abstract IEnumerable<ProofCase> Find(LintSubject subject);

    /// <summary>Something that must be mended.</summary>
    protected ProofCase Wrong(Place? at, string english, string korean) => ProofCase.Failed(Name, new(english, korean)) with { At = at };

    /// <summary>Something that must be mended, at a position.</summary>
    protected ProofCase Wrong(Position at, string english, string korean) => Wrong(ProofPlaces.Of(at), english, korean);

    /// <summary>Something worth a look.</summary>
    protected ProofCase Doubtful(Position at, string english, string korean) =>
        new(Name, ProofOutcome.Warning, new(english, korean)) { At = ProofPlaces.Of(at) };
}
