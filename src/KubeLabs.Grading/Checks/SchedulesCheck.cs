using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A Pod or workload passes, or does not, every filter of the scheduler on the named nodes.</summary>
internal sealed class SchedulesCheck : Check
{
    private static readonly Parameter<ObjectName> _of = new(
        "of", ObjectName.Type, new("The Pod or workload.", "파드 또는 워크로드."), isRequired: true);

    private static readonly Parameter<ImmutableArray<string>> _nodes = new(
        "nodes", ParameterTypes.Texts, new("Nodes that the scheduler must be able to choose.", "스케줄러가 선택할 수 있어야 하는 노드."));

    private static readonly Parameter<ImmutableArray<string>> _notNodes = new(
        "notNodes", ParameterTypes.Texts, new("Nodes that it must not be able to choose.", "스케줄러가 선택할 수 없어야 하는 노드."));

    private static readonly Parameter<ImmutableArray<TaintView>> _notTolerated = new(
        "notTolerated",
        ParameterTypes.ListOf(TaintParameter.Type),
        new(
            "Taints that no toleration may cover, not even for a while, as kubectl writes them: key=value:Effect.",
            "잠시라도 용인하면 안 되는 테인트. kubectl과 같은 형식으로 쓴다: key=value:Effect."));

    private static readonly Parameter<bool> _byName = new(
        "nodeNameCounts",
        ParameterTypes.Boolean,
        new(
            "Whether a nodeName set by hand will do too, where the kubelet of that node takes the Pod.",
            "직접 지정한 nodeName도, 그 노드의 kubelet이 파드를 받아들인다면 인정하는지 여부."));

    private static readonly ImmutableArray<string> _fields =
    [
        "tolerations", "nodeSelector", "affinity", "nodeName", "schedulerName", "schedulingGates", "topologySpreadConstraints",
        "overhead", "resources", "containers.resources", "initContainers.resources", "containers.ports", "hostNetwork", "volumes",
    ];

    /// <inheritdoc/>
    public override string Name => "schedules";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a Pod or workload passes, or does not, every filter of the scheduler on the named nodes; a nodeName set by hand passes none unless it counts",
        "파드나 워크로드가 지정한 노드에서 스케줄러의 모든 필터를 통과하거나 통과하지 못한다. 직접 지정한 nodeName은 따로 정하지 않으면 통과로 보지 않는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _nodes, _notNodes, _notTolerated, _byName];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        KindGroups.Of(arguments.Get(_of).Kind), new("", "Node"), new("", "Pod"), new("", "Namespace"),
        new("", "PersistentVolumeClaim"), new("", "PersistentVolume"), new("storage.k8s.io", "StorageClass"),
    ];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Has(_nodes) || arguments.Has(_notNodes) || arguments.Has(_notTolerated)) return;
        reader.Report(
            at,
            "at least one of \"nodes\", \"notNodes\" and \"notTolerated\" is expected here",
            "여기에는 \"nodes\", \"notNodes\", \"notTolerated\" 중 하나 이상이 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        if (context.Find(name) is not { } item)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        if (OwnPods.Model(item, context.State).FirstOrDefault() is not { } pod) return CheckResult.Failed(Missing.Pods(context, item));

        var nodes = AskedNode.All(context, arguments.Get(_nodes, []));
        var notNodes = AskedNode.All(context, arguments.Get(_notNodes, []));
        if (nodes.Concat(notNodes).FirstOrDefault(node => !node.Exists) is { } unknown) return CheckResult.Error(unknown.Missing(context));

        var spec = ContainerOf.SpecPath(item);
        var refusals = context.Refusals(item, [.. _fields.Select(field => FieldPath.Parse($"{spec}.{field}"))]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var explainer = new ScheduleExplainer(context, item, pod);
        return CheckResult.Of(
        [
            .. arguments.Has(_nodes) ? explainer.On(nodes, arguments.Get(_byName, false)) : [],
            .. explainer.NotOn(notNodes),
            .. arguments.Get(_notTolerated, []).SelectMany(explainer.NotTolerated),
        ]);
    }
}
