using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>How far the Pods of a workload can be evicted under the disruption budgets.</summary>
internal sealed class EvictsCheck : Check
{
    private const int MostPods = 10_000;
    private static readonly ParameterType<int> _count = new("number of Pods", (node, reader) =>
        reader.Number(node, 0, MostPods) is { } number ? (true, number) : (false, 0));

    private static readonly Parameter<ObjectName> _of = new("of", ObjectName.Type, new("The workload.", "워크로드."), isRequired: true);

    private static readonly Parameter<int> _keeps = new(
        "keeps",
        _count,
        new(
            "However many are evicted one after the other before a replacement is ready, this many Pods stay.",
            "대체 파드가 준비되기 전에 파드를 하나씩 아무리 축출해도 이만큼의 파드는 남는다."));

    private static readonly Parameter<int> _lets = new(
        "lets",
        _count,
        new("This many can be evicted at first, so that a drain does not stand still.", "처음에 이만큼은 축출할 수 있어 드레인이 멈추지 않는다."));

    private static readonly GroupKind _budget = new("policy", "PodDisruptionBudget");

    /// <inheritdoc/>
    public override string Name => "evicts";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "the Pods of a workload, all of them ready, are evicted one after the other only as far as the disruption budgets should let them go",
        "모두 준비된 워크로드의 파드를 하나씩 축출할 때 중단 예산이 허용해야 할 만큼만 축출된다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _keeps, _lets];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [KindGroups.Of(arguments.Get(_of).Kind), _budget, new("", "Pod")];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (!arguments.Has(_keeps) && !arguments.Has(_lets))
            reader.Report(at, "\"keeps\" or \"lets\" is expected here", "여기에는 \"keeps\" 또는 \"lets\"가 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        if (context.Find(name) is not { } item)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        ImmutableArray<GuardedPod> pods = [.. context.State.Pods.Where(pod => !pod.HasEnded && !(context.IsLive && pod.IsTerminating)).Select(Guarded)];
        var own = pods.Where(pod => pod.Controller == item.Key.ToString()).ToList();
        if (own.Count == 0) return CheckResult.Failed(Missing.Pods(context, item));

        ImmutableArray<DisruptionBudgetView> budgets =
            [.. context.State.List(_budget.Group, _budget.Kind, item.Namespace).Select(budget => new DisruptionBudgetView(budget)
            {
                IsReported = context.IsLive && LiveObjects.IsObserved(budget),
            })];
        var refusals = budgets.SelectMany(budget => context.Refusals(budget.Object, FieldPath.Parse("spec"))).ToImmutableArray();
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var explainer = new EvictionExplainer(item, own, budgets);
        return CheckResult.Of([.. explainer.Explain(pods, arguments.Get(_keeps, 0), arguments.Get(_lets, 0))]);
    }

    private static GuardedPod Guarded(PodInstance pod) => pod.Workload is { } workload
        ? new(pod.Pod, IsReady: true, workload.Key.ToString(), workload.Spec?["replicas"]?.AsInteger())
        : new(pod.Pod, IsReady: true, "", null);
}
