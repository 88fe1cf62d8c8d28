using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Wherever the scheduler puts the replicas of a workload, one after the other, they are spread.</summary>
internal sealed class SpreadsCheck : Check
{
    private const int MostReplicas = 10;
    private static readonly ParameterType<int> _count = new("number", (node, reader) =>
        reader.Number(node, 1, MostReplicas) is { } number ? (true, number) : (false, 0));

    private static readonly Parameter<ObjectName> _of = new("of", ObjectName.Type, new("The workload.", "워크로드."), isRequired: true);

    private static readonly Parameter<int> _replicas = new(
        "replicas", _count, new("How many Pods it must run.", "실행해야 하는 파드의 수."), isRequired: true);

    private static readonly Parameter<ImmutableArray<string>> _nodes = new(
        "nodes", ParameterTypes.Texts, new("The nodes that they may be on.", "파드가 있어도 되는 노드."), isRequired: true);

    private static readonly Parameter<int> _perNode = new(
        "perNode", _count, new("The most of them that may share a node.", "한 노드에 함께 있을 수 있는 최대 수."));

    private static readonly Parameter<string> _evenOver = new(
        "evenOver",
        ParameterTypes.Text,
        new(
            "A label of the nodes: between its values the numbers of Pods differ by one at most.",
            "노드의 레이블. 그 값마다 파드의 수가 많아야 하나 차이 난다."));

    private static readonly ImmutableArray<string> _fields =
    [
        "tolerations", "nodeSelector", "affinity", "nodeName", "schedulerName", "schedulingGates", "topologySpreadConstraints",
        "containers.resources", "containers.ports",
    ];

    /// <inheritdoc/>
    public override string Name => "spreads";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "wherever the scheduler may put the Pods of a workload, one after the other, they end up spread over nodes and zones; preferences do not count",
        "스케줄러가 워크로드의 파드를 하나씩 어디에 배치하더라도 노드와 영역에 고르게 나뉜다. 선호 규칙은 인정하지 않는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _replicas, _nodes, _perNode, _evenOver];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [KindGroups.Of(arguments.Get(_of).Kind), new("", "Node"), new("", "Pod"), new("", "Namespace"), new("", "PersistentVolumeClaim")];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        if (context.Find(name) is not { } item)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        var nodes = AskedNode.All(context, arguments.Get(_nodes));
        if (nodes.FirstOrDefault(node => !node.Exists) is { } unknown) return CheckResult.Error(unknown.Missing(context));
        var spec = ContainerOf.SpecPath(item);
        var fields = _fields.Select(field => FieldPath.Parse($"{spec}.{field}"));
        var refusals = context.Refusals(item, [FieldPath.Parse("spec.replicas"), .. fields]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);

        var pods = OwnPods.Model(item, context.State);
        var wanted = arguments.Get(_replicas);
        var explainer = new SpreadExplainer(item);
        if (pods.Length != wanted) return CheckResult.Failed(explainer.OtherCount(pods.Length, wanted));
        var rules = new SpreadRules([.. nodes.Select(node => node.Real)], arguments.Get(_perNode, wanted), arguments.Get(_evenOver, ""));
        var search = new PlacementSearch([.. pods.Select(pod => pod.Pod)], OwnPods.ClusterWithout(item, context.State));
        return CheckResult.Of([.. explainer.Explain(search, rules, context.State)]);
    }
}
