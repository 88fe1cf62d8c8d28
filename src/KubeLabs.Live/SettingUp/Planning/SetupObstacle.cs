using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Something that keeps an exercise from being set up. All of them are found before anything is written.</summary>
/// <param name="Object">What it is, as kubectl names it: <c>deployment/web</c>, with <c>-n</c> where it has a namespace.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="IsForceable">Whether <c>--force</c> overcomes it.</param>
public sealed record SetupObstacle(string Object, LocalizedText Message, bool IsForceable)
{
    /// <summary>An object of this name is there that set-up did not make.</summary>
    internal static SetupObstacle Foreign(ObjectKey key, string exercise) => new(
        ObjectNames.Of(key),
        exercise.Length == 0
            ? new("is there already and was not made by KubeLabs", "이미 있으며 KubeLabs가 만든 것이 아닙니다")
            : new(
                $"belongs to the exercise {exercise}: kubelabs cluster reset {exercise}",
                $"{exercise} 실습의 오브젝트입니다: kubelabs cluster reset {exercise}"),
        IsForceable: exercise.Length == 0);

    /// <summary>The object is on its way out.</summary>
    internal static SetupObstacle Ending(ObjectKey key) => new(
        ObjectNames.Of(key), new("is being deleted; try again once it is gone", "삭제되는 중입니다. 사라진 뒤에 다시 시도하십시오"), false);

    /// <summary>It belongs to Kubernetes itself.</summary>
    internal static SetupObstacle System(ObjectKey key) => new(
        ObjectNames.Of(key),
        new("is in a namespace of Kubernetes itself, which is never touched", "쿠버네티스 자체의 네임스페이스에 있어 건드리지 않습니다"),
        false);

    /// <summary>kubectl could not merge it either.</summary>
    internal static SetupObstacle Unmergeable(ObjectKey key, string fault) =>
        new(ObjectNames.Of(key), LocalizedText.Same(fault), false);

    /// <summary>No node plays one of the exercise.</summary>
    internal static SetupObstacle NoNode(string name, string exercise) => new(
        $"node/{name}",
        new(
            $"no node has this name or the label {SetupLabels.Node}={name}; make a cluster for this exercise: "
                + $"kubelabs cluster kind-config {exercise} | kind create cluster --config -",
            $"이름이 같거나 {SetupLabels.Node}={name} 레이블이 있는 노드가 없습니다. 이 실습을 위한 클러스터를 만드십시오: "
                + $"kubelabs cluster kind-config {exercise} | kind create cluster --config -"),
        false);

    /// <summary>A node has the label with another value.</summary>
    internal static SetupObstacle NodeLabel(string node, string key, string has, string wanted) => new(
        $"node/{node}",
        new(
            $"has the label {key}={has}, and the exercise needs {key}={wanted}: kubectl label node {node} {key}={wanted} --overwrite",
            $"{key}={has} 레이블이 있지만 실습에는 {key}={wanted} 레이블이 필요합니다: kubectl label node {node} {key}={wanted} --overwrite"),
        false);

    /// <summary>A node has the taint with another value.</summary>
    internal static SetupObstacle NodeTaint(string node, TaintView has, TaintView wanted) => new(
        $"node/{node}",
        new(
            $"has the taint {has}, and the exercise needs {wanted}: kubectl taint node {node} {wanted} --overwrite",
            $"{has} 테인트가 있지만 실습에는 {wanted} 테인트가 필요합니다: kubectl taint node {node} {wanted} --overwrite"),
        false);
}
