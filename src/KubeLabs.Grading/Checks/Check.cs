using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// A kind of criterion. Its parameters, what it needs, its evaluation, its explanations and its entry in the reference live in one class;
/// one line of <see cref="CheckCatalog"/> names it.
/// </summary>
public abstract class Check
{
    /// <summary>Its name in an exercise file.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence: passes when …</summary>
    public abstract LocalizedText Summary { get; }

    /// <summary>What can be given to it.</summary>
    public abstract ImmutableArray<Parameter> Parameters { get; }

    /// <summary>The kinds of objects that it reads, from its arguments: what a live cluster must be asked for.</summary>
    public abstract ImmutableArray<GroupKind> Needs(Arguments arguments);

    /// <summary>The questions to a live cluster that its objects do not answer.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="defaultNamespace">The namespace of names that say none.</param>
    public virtual ImmutableArray<Observation> Observes(Arguments arguments, string defaultNamespace) => [];

    /// <summary>Judges a submission. Pure: everything that it may read is in the context.</summary>
    public abstract CheckResult Evaluate(CheckContext context, Arguments arguments);

    /// <summary>What an author got wrong in the arguments beyond their types; collected when the exercise is loaded.</summary>
    public virtual void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
    }
}
