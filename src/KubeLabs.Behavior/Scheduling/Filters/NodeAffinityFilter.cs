using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The node must have what node selector and required node affinity ask for.</summary>
internal sealed class NodeAffinityFilter(RequiredNodeAffinity required) : NodeFilter
{
    private const string Message = "node(s) didn't match Pod's node affinity/selector";
    private const int MostTermsExplained = 5;
    private static readonly FieldPath _selector = FieldPath.Root.Child("spec", "nodeSelector");
    private static readonly FieldPath _terms = FieldPath.Root.Child("spec", "affinity")
        .Child("nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution").Child("nodeSelectorTerms");

    private readonly HashSet<string>? _names = required.NodeNames();

    /// <summary>What the scheduler says once where the terms name nodes that exclude one another; else null.</summary>
    public string? Conflict => _names is { Count: 0 } ? "pod affinity terms conflict" : null;

    /// <summary>Whether the scheduler does not even look at a node, since every term names others.</summary>
    public bool LeavesOut(NodeFacts node) => _names is not null && !_names.Contains(node.Name);

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        // A node that is left out by name is never asked for its labels, so that reason comes first.
        if (LeavesOut(node)) CheckTerms(node, Conflict ?? "node(s) didn't satisfy plugin(s) [NodeAffinity]", failures);
        foreach (var pair in required.Selector)
        {
            if (IsFull(failures)) return;
            if (!pair.Matches(node.Labels)) failures.Add(Failure(Message, Pair(node, pair.Key, pair.Values[0]), _selector.Key(pair.Key)));
        }

        if (!LeavesOut(node)) CheckTerms(node, Message, failures);
    }

    private void CheckTerms(NodeFacts node, string message, List<FilterFailure> failures)
    {
        if (!required.HasTerms || required.TermMatches(node)) return;
        var (explanation, field) = Terms(node);
        failures.Add(Failure(message, explanation, field));
    }

    private static FilterFailure Failure(string message, LocalizedText explanation, FieldPath field) =>
        new(FilterName.NodeAffinity, message, explanation, field) { IsUnresolvable = true, IsRefusedByKubelet = true };

    private static LocalizedText Pair(NodeFacts node, string key, string value) => new(
        $"The node selector asks for the label {key}={value}; node {node.Name} has {Found(node, key).En}.",
        $"노드 셀렉터는 {key}={value} 레이블을 요구하지만, {node.Name} 노드에는 {Found(node, key).Ko}.");

    private static LocalizedText Found(NodeFacts node, string key) => node.Label(key) is { } value
        ? new($"{key}={value}", $"{key}={value} 레이블이 있습니다")
        : new($"no label {key}", $"{key} 레이블이 없습니다");

    private (LocalizedText Explanation, FieldPath Field) Terms(NodeFacts node)
    {
        if (required.Terms.IsEmpty) return (new("The required node affinity has no term.", "필수 노드 어피니티에 조건(term)이 없습니다."), _terms);
        var parts = new List<LocalizedText>();
        for (var i = 0; i < required.Terms.Length && i < MostTermsExplained; i++)
        {
            parts.Add(Term(node, required.Terms[i], _terms.At(i)).Text);
        }

        var field = required.Terms.Length == 1 ? Term(node, required.Terms[0], _terms.At(0)).Field : _terms;
        return (new(
            $"No term of the required node affinity holds on node {node.Name}: {string.Join("; ", parts.Select(static p => p.En))}.",
            $"{node.Name} 노드는 필수 노드 어피니티의 어떤 조건도 만족하지 않습니다: {string.Join("; ", parts.Select(static p => p.Ko))}."), field);
    }

    private static (LocalizedText Text, FieldPath Field) Term(NodeFacts node, NodeSelectorTerm term, FieldPath path)
    {
        if (term.IsEmpty) return (new("an empty term matches no node", "빈 조건은 어떤 노드와도 일치하지 않습니다"), path);
        if (term.FirstExpressionNotMet(node) is >= 0 and var at)
        {
            var expression = term.Expressions[at];
            var found = Found(node, expression.Key);
            return (new($"it asks for {expression}, the node has {found.En}", $"{expression} 조건이 필요한데 노드에는 {found.Ko}"),
                path.Child("matchExpressions").At(at));
        }

        var field = term.FirstFieldNotMet(node);
        var asked = term.Fields[Math.Max(field, 0)];
        return (new($"it asks for {asked}, the node is {node.Name}", $"{asked} 조건이 필요한데 이 노드는 {node.Name} 노드입니다"),
            path.Child("matchFields").At(Math.Max(field, 0)));
    }
}
