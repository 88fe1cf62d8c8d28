using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A node that an exercise names.</summary>
/// <param name="Name">Its name in the exercise.</param>
/// <param name="Real">Its name in the cluster; empty where there is none.</param>
internal sealed record AskedNode(string Name, string Real)
{
    /// <summary>Whether the cluster has it.</summary>
    public bool Exists => Real.Length > 0;

    /// <summary>The nodes of these names.</summary>
    public static ImmutableArray<AskedNode> All(CheckContext context, IEnumerable<string> names) =>
        [.. names.Select(name => new AskedNode(name, NodeNames.Find(context.State, name)?.Name ?? ""))];

    /// <summary>That there is no such node: the exercise's or the cluster's fault, never the learner's.</summary>
    public LocalizedText Missing(CheckContext context) => context.IsLive
        ? new(
            $"no node of the cluster is called {Name} or has the label {NodeNames.Label}={Name}; kubelabs cluster kind-config "
            + $"{context.Exercise.Exercise.Id} prints a cluster that has it",
            $"이름이 {Name}이거나 레이블 {NodeNames.Label}={Name} 값을 가진 노드가 클러스터에 없습니다. 그런 클러스터의 설정 보기: "
            + $"kubelabs cluster kind-config {context.Exercise.Exercise.Id}")
        : new($"there is no node {Name} in the exercise", $"연습문제에 노드 {Name} 항목이 없습니다");

    /// <summary>The name, with that in the cluster beside it where it is another.</summary>
    public override string ToString() => Real.Length == 0 || Real == Name ? Name : $"{Name} ({Real})";
}
