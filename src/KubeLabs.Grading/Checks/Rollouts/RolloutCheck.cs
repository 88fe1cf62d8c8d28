using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>How a Deployment moves from the version that is given to the one handed in.</summary>
internal sealed class RolloutCheck : Check
{
    private const int MostPods = 10_000;
    private static readonly ParameterType<int> _count = new("number of Pods", (node, reader) =>
        reader.Number(node, 0, MostPods) is { } number ? (true, number) : (false, 0));

    private static readonly Parameter<ObjectName> _of = new(
        "of", ObjectName.Type, new("The Deployment; it must be among the given objects.", "디플로이먼트. 주어진 오브젝트 중에 있어야 한다."), isRequired: true);

    private static readonly Parameter<int> _minReady = new(
        "minReady", _count, new("Never fewer Pods than this are ready, old and new together.", "준비된 파드는 신구를 합쳐 항상 이 수 이상이다."));

    private static readonly Parameter<int> _maxPods = new(
        "maxPods",
        _count,
        new("Never more Pods than this exist, those being deleted not counted.", "삭제 중인 파드를 빼고, 파드는 항상 이 수 이하로 존재한다."));

    private static readonly ImmutableArray<FieldPath> _fields =
    [
        FieldPath.Parse("spec.replicas"), FieldPath.Parse("spec.strategy"), FieldPath.Parse("spec.paused"),
        FieldPath.Parse("spec.template"), FieldPath.Parse("spec.selector"), FieldPath.Parse("spec.minReadySeconds"),
    ];

    /// <inheritdoc/>
    public override string Name => "rollout";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a Deployment moves from the given version to the new one, ready Pods never below and Pods never above these numbers",
        "디플로이먼트가 주어진 버전에서 새 버전으로 넘어가는 동안, 준비된 파드와 존재하는 파드의 수가 지정한 한계를 지킨다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _minReady, _maxPods];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [KindGroups.Of(arguments.Get(_of).Kind)];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Get(_of).Kind != "Deployment")
            reader.Report(at, "only a Deployment is rolled out here", "여기에는 디플로이먼트만 쓸 수 있습니다");
        if (!arguments.Has(_minReady) && !arguments.Has(_maxPods))
            reader.Report(at, "\"minReady\" or \"maxPods\" is expected here", "여기에는 \"minReady\" 또는 \"maxPods\"가 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        var kind = KindGroups.Of(name.Kind);
        if (context.Find(name) is not { } item) return CheckResult.Failed(Missing.Object(context, kind, name.Namespace, name.Name));
        if (context.GivenOf(item) is not { } given)
            return CheckResult.Error(new($"{name} is not among the given objects", $"주어진 오브젝트에 {name} 항목이 없습니다"));
        var refusals = context.Refusals(item, _fields);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        if (Standstill(item, given) is { } still) return CheckResult.Failed(still);

        var endless = Endless(item).ToList();
        if (endless.Count > 0) return CheckResult.Failed([.. endless]);

        var limits = RollingLimits.Of(item);
        var before = RollingLimits.Of(given).Replicas;
        var rollout = RolloutSimulation.Run(limits, before, before);
        var explainer = new RolloutExplainer(item, limits, rollout);
        return CheckResult.Of(
        [
            .. arguments.Has(_minReady) ? explainer.Ready(arguments.Get(_minReady)) : [],
            .. arguments.Has(_maxPods) ? explainer.Pods(arguments.Get(_maxPods)) : [],
        ]);
    }

    private static IEnumerable<Finding> Endless(KubeObject item)
    {
        var spec = ContainerOf.SpecPath(item);
        return UnreachableProbes.Of(new(spec.Find(item.Root))).Select(probe => new Finding(new LocalizedText(
            $"the rollout never ends: the new Pods never become ready, for their probe asks at the port {probe.Port}, which the container does not have",
            $"롤아웃이 끝나지 않습니다: 프로브가 컨테이너에 없는 포트({probe.Port})로 요청하므로 새 파드가 준비 상태가 되지 못합니다"))
            .About(item, FieldPath.Parse($"spec.template.{probe.Path}")));
    }

    private static Finding? Standstill(KubeObject item, KubeObject given)
    {
        var template = FieldPath.Parse("spec.template");
        if (template.Find(item.Root)?.ValueEquals(template.Find(given.Root)) == true)
        {
            return new Finding(new LocalizedText(
                $"nothing is rolled out: the Pod template of Deployment {item.Name} is the one that was given",
                $"롤아웃이 일어나지 않습니다: 디플로이먼트 {item.Name}의 파드 템플릿이 주어진 것과 같습니다")).About(item, template);
        }

        return item.Spec?["paused"]?.AsBoolean() != true ? null : new Finding(new LocalizedText(
            $"nothing is rolled out: Deployment {item.Name} is paused",
            $"롤아웃이 일어나지 않습니다: 디플로이먼트 {item.Name}의 롤아웃이 일시 중지되어 있습니다"))
            .About(item, FieldPath.Parse("spec.paused"));
    }
}
