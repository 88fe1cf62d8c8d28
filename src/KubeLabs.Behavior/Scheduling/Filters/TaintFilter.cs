using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Every taint that repels must be tolerated. How long does not count here.</summary>
internal sealed class TaintFilter(PodView pod) : NodeFilter
{
    private readonly ImmutableArray<TolerationView> _tolerations = pod.Tolerations;
    private readonly int _written = pod.Spec.Tolerations.Length;

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        foreach (var taint in node.Taints)
        {
            if (IsFull(failures)) return;
            if (!taint.Repels || Tolerations.Tolerates(_tolerations, taint)) continue;
            var (explanation, field) = Explain(node, taint);
            failures.Add(new(FilterName.TaintToleration, "node(s) had untolerated taint(s)", explanation, field)
            {
                IsUnresolvable = true,
                IsRefusedByKubelet = taint.Effect == "NoExecute",
            });
        }
    }

    private (LocalizedText Explanation, FieldPath Field) Explain(NodeFacts node, TaintView taint)
    {
        var field = FieldPath.Root.Child("spec", "tolerations");
        for (var i = 0; i < _written; i++)
        {
            if (!string.Equals(_tolerations[i].Key, taint.Key, StringComparison.Ordinal)) continue;
            return (Near(node, taint, _tolerations[i]), field.At(i));
        }

        return (new(
            $"Node {node.Name} has the taint {taint}, and no toleration of the Pod covers it.",
            $"{node.Name} 노드에 {taint} 테인트가 있는데, 이를 허용하는 톨러레이션이 파드에 없습니다."), field);
    }

    // The same key: say what of it does not fit.
    private static LocalizedText Near(NodeFacts node, TaintView taint, TolerationView near)
    {
        var (en, ko) = near switch
        {
            { Operator: not ("Equal" or "Exists") } => (
                $"its operator {near.Operator} is switched off in this version",
                $"{near.Operator} 연산자는 이 버전에서 꺼져 있습니다"),
            { Effect.Length: > 0 } when !string.Equals(near.Effect, taint.Effect, StringComparison.Ordinal) => (
                $"its effect is {near.Effect}, not {taint.Effect}",
                $"효과(effect)가 {taint.Effect} 값이 아니라 {near.Effect} 값입니다"),
            _ => (
                $"its value is \"{near.Value}\", not \"{taint.Value}\"",
                $"값(value)이 \"{taint.Value}\" 값이 아니라 \"{near.Value}\" 값입니다"),
        };
        return new(
            $"Node {node.Name} has the taint {taint}. The toleration of key {near.Key} does not cover it: {en}.",
            $"{node.Name} 노드에 {taint} 테인트가 있습니다. {near.Key} 키의 톨러레이션으로는 허용되지 않습니다: {ko}.");
    }
}
