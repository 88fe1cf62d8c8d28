using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A topology spread constraint that must hold (<c>whenUnsatisfiable: DoNotSchedule</c>), with the server's defaults.</summary>
internal sealed class SpreadConstraint
{
    private readonly bool _honorsAffinity;
    private readonly bool _honorsTaints;

    private SpreadConstraint(PodView pod, Node item, FieldPath path)
    {
        Path = path;
        MaxSkew = item["maxSkew"]?.AsInteger() ?? 0;
        MinDomains = item["minDomains"]?.AsInteger() ?? 1;
        TopologyKey = item["topologyKey"]?.AsString() ?? "";
        _honorsAffinity = item["nodeAffinityPolicy"]?.AsString() is null or "Honor";
        _honorsTaints = item["nodeTaintsPolicy"]?.AsString() == "Honor";
        if (NodeLists.Present(item["labelSelector"]) is { } selector)
        {
            Selector = LabelKeys.Merge(LabelSelector.From(selector), item["matchLabelKeys"], "In", pod.Labels);
        }
    }

    public FieldPath Path { get; }

    public long MaxSkew { get; }

    public long MinDomains { get; }

    public string TopologyKey { get; }

    /// <summary>The selector of Pods, label keys merged in; null selects none.</summary>
    public LabelSelector? Selector { get; }

    public static ImmutableArray<SpreadConstraint> ReadAll(PodView pod)
    {
        var items = pod.Spec.TopologySpreadConstraints is { } list ? list.Items : [];
        var path = FieldPath.Root.Child("spec", "topologySpreadConstraints");
        var constraints = ImmutableArray.CreateBuilder<SpreadConstraint>();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i]["whenUnsatisfiable"]?.AsString() == "DoNotSchedule") constraints.Add(new(pod, items[i], path.At(i)));
        }

        return constraints.ToImmutable();
    }

    /// <summary>Whether the constraint looks at this node at all, by its policies.</summary>
    public bool Includes(NodeFacts node, RequiredNodeAffinity affinity, ImmutableArray<TolerationView> tolerations) =>
        (!_honorsAffinity || affinity.Matches(node)) && (!_honorsTaints || node.Untolerated(tolerations) is null);

    /// <summary>
    /// How many Pods of a node count: of the same namespace, selected, not terminating. An empty selector counts none.
    /// </summary>
    public long Count(NodeFacts node, string ns)
    {
        if (Selector is null or { IsEverything: true }) return 0;
        var count = 0L;
        foreach (var pod in node.Pods)
        {
            if (pod.IsTerminating || !string.Equals(pod.Namespace, ns, StringComparison.Ordinal)) continue;
            if (Selector.Matches(pod.Labels)) count++;
        }

        return count;
    }
}
