using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// A place of an answer that the task leaves to the learner, so that a change there may still earn full marks. Only
/// <c>kubelabs exercise</c> reads it; it judges no answer.
/// </summary>
/// <param name="Object">The object; <c>*</c> as a name means every one of the kind.</param>
/// <param name="Path">The place with everything below it; <c>[*]</c> means every item of a list or every key of a map.</param>
/// <param name="Changes">The kinds of change that are free; empty for all.</param>
/// <param name="Solution">The solution in which it is free, by its name; null for all.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Where it was written.</param>
public sealed record FreePath(
    ObjectName Object, FieldPath Path, ImmutableArray<ChangeKind> Changes, string? Solution, string Reason, Position At)
{
    /// <summary>The name of an object that means every one of its kind, and the step of a path that means every one.</summary>
    public const string Any = "*";

    /// <summary>Whether a change of an object is free.</summary>
    /// <param name="name">The object that is changed, with its namespace.</param>
    /// <param name="ns">The namespace of objects that name none.</param>
    /// <param name="path">The place of the change.</param>
    /// <param name="change">The kind of change.</param>
    public bool Covers(ObjectName name, string ns, FieldPath path, ChangeKind change) =>
        name.Kind == Object.Kind
        && (Object.Name == Any || name.Name == Object.Name)
        && (Object.Namespace == Any || name.Namespace == (Object.Namespace ?? ns))
        && (Changes.IsEmpty || Changes.Contains(change))
        && IsWithin(path);

    private bool IsWithin(FieldPath path)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            if (Matches(Path, at)) return true;
        }

        return false;
    }

    private static bool Matches(FieldPath? pattern, FieldPath? path)
    {
        for (; pattern?.Parent is not null && path?.Parent is not null; (pattern, path) = (pattern.Parent, path.Parent))
        {
            if (pattern.Name == Any) continue;
            if (pattern.Name != path.Name || pattern.Index != path.Index) return false;
        }

        return pattern?.Parent is null && path?.Parent is null;
    }
}
