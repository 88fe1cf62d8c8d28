using System.Collections;
using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What a live cluster must be asked for before an exercise can be judged on it.</summary>
public static class LiveQuery
{
    private static readonly GroupKind _pod = new("", "Pod");

    /// <summary>
    /// The kinds that the criteria read and those of the given objects; the namespaces that the exercise speaks of; the questions of its checks.
    /// </summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="ns">The namespace of names that say none.</param>
    public static ClusterQuery Of(PreparedExercise exercise, string ns)
    {
        var checks = exercise.Exercise.Criteria.Select(criterion => criterion.Check).ToList();
        var kinds = checks.SelectMany(check => check.Check.Needs(check.Arguments))
            .Concat(exercise.GivenKeys.Select(static key => new GroupKind(key.Group, key.Kind)))
            .Append(new("", "Namespace"))
            .ToHashSet();
        // What a Pod belongs to is found through its owners.
        if (kinds.Contains(_pod)) kinds.UnionWith(WorkloadKinds.All);
        var given = exercise.GivenKeys.Select(key => key.Namespace == exercise.Exercise.Namespace ? ns : key.Namespace);
        var named = checks.SelectMany(check => check.Arguments.Values).SelectMany(Namespaces);
        return new(
            [.. kinds.OrderBy(kind => kind.Group, StringComparer.Ordinal).ThenBy(kind => kind.Kind, StringComparer.Ordinal)],
            [.. given.Concat(named).Append(ns).Where(static name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            [.. checks.SelectMany(check => check.Check.Observes(check.Arguments, ns)).Distinct()]);
    }

    private static IEnumerable<string> Namespaces(object value) => value switch
    {
        INamesNamespaces naming => naming.Namespaces,
        string => [],
        IEnumerable items => items.Cast<object>().SelectMany(Namespaces),
        _ => [],
    };
}
