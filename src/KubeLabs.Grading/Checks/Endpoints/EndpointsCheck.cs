using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A Service reaches these Pods, port to target port.</summary>
internal sealed class EndpointsCheck : Check
{
    private static readonly Parameter<string> _service = new(
        "service", ParameterTypes.Text, new("The Service.", "서비스."), isRequired: true);

    private static readonly Parameter<PodSet> _pods = new(
        "pods", PodSet.Type, new("The Pods that it must reach.", "서비스가 연결되어야 하는 파드."), isRequired: true);

    private static readonly Parameter<bool> _only = new(
        "only", ParameterTypes.Boolean, new("Whether it must reach no other Pod.", "다른 파드에는 연결되지 않아야 하는지 여부."));

    private static readonly Parameter<int> _port = new(
        "port", ParameterTypes.PortNumber, new("The port of the Service. Without it the set of Pods alone is judged.", "서비스의 포트. 없으면 파드 집합만 판정한다."));

    private static readonly Parameter<string> _protocol = new(
        "protocol", ParameterTypes.OneOf("TCP", "UDP", "SCTP"), new("The protocol of the port; TCP where absent.", "포트의 프로토콜. 없으면 TCP."));

    private static readonly Parameter<TargetPort> _targetPort = new(
        "targetPort",
        TargetPort.Type,
        new(
            "The port of the Pods at which it must end. A name asks that it follows the port of that name, should its number change.",
            "요청이 도달해야 하는 파드의 포트. 이름을 쓰면 그 이름의 포트 번호가 바뀌어도 따라가야 한다."));

    private static readonly Parameter<string> _selector = new(
        "selector",
        ParameterTypes.OneOf("used", "ignored"),
        new("\"ignored\": only the translation of ports is judged, on the Pods named here.", "\"ignored\"이면 여기에 적은 파드를 기준으로 포트 변환만 판정한다."));

    private static readonly ImmutableArray<FieldPath> _selectorFields = [FieldPath.Parse("spec.selector")];

    private static readonly ImmutableArray<FieldPath> _portFields =
        [FieldPath.Parse("spec.ports.port"), FieldPath.Parse("spec.ports.protocol"), FieldPath.Parse("spec.ports.targetPort")];

    /// <inheritdoc/>
    public override string Name => "endpoints";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a Service reaches these Pods (only: and no others), port to target port",
        "서비스가 지정한 파드에(only이면 그 파드에만) 포트에서 대상 포트로 연결된다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_service, _pods, _only, _port, _protocol, _targetPort, _selector];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [new("", "Service"), new("", "Pod"), new("discovery.k8s.io", "EndpointSlice"), .. arguments.Get(_pods).Of is { } of ? [KindGroups.Of(of.Kind)] : (GroupKind[])[]];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Has(_port) == arguments.Has(_targetPort)) return;
        reader.Report(at, "\"port\" and \"targetPort\" go together", "\"port\"와 \"targetPort\"는 함께 써야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_service);
        if (context.Find(new GroupKind("", "Service"), null, name) is not { } found)
            return CheckResult.Failed(Missing.Object(context, new("", "Service"), null, name));

        var service = new ServiceView(found);
        var expected = arguments.Get(_pods).In(context, found.Namespace);
        if (expected.IsEmpty) return CheckResult.Failed(NoPods(context, arguments.Get(_pods)));

        var isSelectorUsed = arguments.Get(_selector, "used") == "used";
        var refusals = context.Refusals(found, [.. isSelectorUsed ? _selectorFields : [], .. arguments.Has(_port) ? _portFields : []]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);

        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (isSelectorUsed)
        {
            findings.AddRange(new SelectionExplainer(context, service, arguments.Get(_pods), expected).Explain(arguments.Get(_only, false)));
        }

        if (arguments.Has(_port))
        {
            var wanted = arguments.Get(_targetPort).For(arguments.Get(_port), arguments.Get(_protocol, "TCP"), expected[0]);
            findings.AddRange(PortExplainer.Explain(service, wanted, isSelectorUsed ? ServiceEndpoints.Of(service, context.State).Pods : expected));
        }

        return CheckResult.Of(findings.ToImmutable());
    }

    private static Finding NoPods(CheckContext context, PodSet pods)
    {
        var owner = pods.Of is { } name ? context.Find(name) : null;
        var why = pods.DescribeNone(owner is not null);
        return new(new LocalizedText($"there are no Pods to reach: {why.En}", $"연결할 파드가 없습니다: {why.Ko}"))
        {
            Found = context.IsLive && owner is not null ? LiveTexts.NoPods(owner) : null,
        };
    }
}
