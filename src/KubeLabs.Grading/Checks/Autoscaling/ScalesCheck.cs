using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The replicas that an autoscaler comes to under given loads.</summary>
internal sealed class ScalesCheck : Check
{
    private static readonly GroupKind _kind = new("autoscaling", "HorizontalPodAutoscaler");

    private static readonly Parameter<string> _autoscaler = new(
        "autoscaler", ParameterTypes.Text, new("The HorizontalPodAutoscaler.", "HorizontalPodAutoscaler의 이름."), isRequired: true);

    private static readonly Parameter<ObjectName> _target = new(
        "target", ObjectName.Type, new("The workload that it must scale.", "스케일 대상이 되어야 하는 워크로드."), isRequired: true);

    private static readonly Parameter<ImmutableArray<string>> _requests = new(
        "requests",
        ParameterTypes.Texts,
        new("Resources that every container of the target must request, so that a utilization can be computed.",
            "사용률을 계산할 수 있도록 대상의 모든 컨테이너가 요청해야 하는 리소스."));

    private static readonly Parameter<ImmutableArray<ScaleCase>> _loads = new(
        "loads",
        ParameterTypes.ListOf(ScaleCase.Type),
        new(
            "Loads in per cent of the requests, and the replicas at which it stands still under each, after every window and policy "
                + "period.",
            "요청량 대비 사용률(%)과, 안정화 기간과 정책 기간이 모두 지난 뒤 그 부하에서 멈춰야 하는 레플리카 수."));

    /// <inheritdoc/>
    public override string Name => "scales";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a HorizontalPodAutoscaler scales its target to the right replicas at given loads, after stabilization",
        "HorizontalPodAutoscaler가 주어진 부하에서 대상을 안정화 후 올바른 레플리카 수로 스케일한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_autoscaler, _target, _requests, _loads];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [_kind, KindGroups.Of(arguments.Get(_target).Kind)];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var (name, target) = (arguments.Get(_autoscaler), arguments.Get(_target));
        if (context.Find(_kind, null, name) is not { } item) return CheckResult.Failed(Missing.Object(context, _kind, null, name));
        if (context.Find(target) is not { } workload)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(target.Kind), target.Namespace, target.Name));
        var refusals = context.Refusals(item, FieldPath.Root.Child("spec")).AddRange(
            context.Refusals(workload, ContainerOf.SpecPath(workload)));
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var explainer = new ScaleExplainer(context, item, workload);
        ImmutableArray<Finding> asked = [.. arguments.Get(_requests, []).SelectMany(explainer.Requests)];
        ImmutableArray<Finding> wrong = [.. explainer.Target()];
        return CheckResult.Of([.. asked, .. wrong, .. wrong.IsEmpty ? arguments.Get(_loads, []).SelectMany(explainer.Load) : []]);
    }
}
