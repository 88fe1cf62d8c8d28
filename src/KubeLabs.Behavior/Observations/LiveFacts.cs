using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What is known about a live cluster beside its objects, and what is not.</summary>
/// <param name="Query">What was asked. The objects of a kind that is not in it are unknown.</param>
/// <param name="Unknown">The kinds, or namespaces of kinds, that could not be read.</param>
/// <param name="Answers">The answers to the questions.</param>
public sealed record LiveFacts(
    ClusterQuery Query,
    ImmutableArray<UnknownObjects> Unknown,
    IReadOnlyDictionary<Observation, ObservationAnswer> Answers)
{
    /// <summary>Why objects are not known; none where they are.</summary>
    public IEnumerable<LocalizedText> CausesOf(StateRead read)
    {
        if (!Query.Kinds.Contains(read.Kind)) yield return NotAsked(read.Kind);
        foreach (var unknown in Unknown)
        {
            if (unknown.Kind == read.Kind && Overlap(unknown.Namespace, read.Namespace)) yield return unknown.Message;
        }
    }

    /// <summary>Whether objects are known.</summary>
    public bool Knows(StateRead read) => !CausesOf(read).Any();

    private bool Overlap(string? unknown, string? read)
    {
        if (unknown is null || read is null || unknown == read) return true;
        return unknown == UnknownObjects.Elsewhere && read.Length > 0 && !Query.Namespaces.Contains(read);
    }

    private static LocalizedText NotAsked(GroupKind kind) => new(
        $"the cluster was not asked for objects of kind {kind.Kind}: the check does not say that it reads them",
        $"클러스터에서 {kind.Kind} 종류의 오브젝트를 읽지 않았습니다. 검사가 이 종류를 읽는다고 밝히지 않았습니다");
}
