using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An Ingress sends each request of a table to its Service and port, TLS included.</summary>
internal sealed class RoutesCheck : Check
{
    private static readonly Parameter<string> _ingress = new(
        "ingress", ParameterTypes.Text, new("The Ingress that must serve the requests.", "요청을 처리해야 하는 인그레스."), isRequired: true);

    private static readonly Parameter<ImmutableArray<RequestCase>> _requests = new(
        "requests",
        ParameterTypes.ListOf(RequestCase.Type),
        new(
            "The requests, each with the Service and port that it must reach. With below: true every path below counts too; "
            + "with served: false no rule of the Ingress may serve it.",
            "요청과 그 요청이 도달해야 하는 서비스 및 포트. below: true이면 하위 경로도 모두 판정한다. "
            + "served: false이면 이 인그레스의 어떤 규칙도 처리하지 않아야 한다."),
        isRequired: true);

    private static readonly Parameter<string> _tlsSecret = new(
        "tlsSecret",
        ParameterTypes.Text,
        new(
            "Judges TLS alone: the rule that serves the request has a host, and a tls entry lists that host and names this Secret.",
            "TLS만 판정한다. 요청을 처리하는 규칙에 호스트가 있고, tls 항목이 그 호스트와 이 시크릿을 지정해야 한다."));

    private static readonly ImmutableArray<FieldPath> _routingFields =
        [FieldPath.Parse("spec.rules"), FieldPath.Parse("spec.defaultBackend"), FieldPath.Parse("spec.ingressClassName"), FieldPath.Parse("metadata.annotations")];

    private static readonly ImmutableArray<FieldPath> _tlsFields = [FieldPath.Parse("spec.tls"), FieldPath.Parse("spec.rules.host")];

    /// <inheritdoc/>
    public override string Name => "routes";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "an Ingress sends each request of a table to its Service and port, TLS included; ImplementationSpecific passes only where it is right both by path element and by string prefix",
        "인그레스가 표의 각 요청을 지정한 서비스와 포트로 보낸다(TLS 포함). ImplementationSpecific은 경로 요소 기준과 문자열 접두사 기준 모두에서 맞아야 한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_ingress, _requests, _tlsSecret];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [new("networking.k8s.io", "Ingress"), new("networking.k8s.io", "IngressClass"), new("", "Service")];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_ingress);
        var kind = new GroupKind("networking.k8s.io", "Ingress");
        if (context.Find(kind, null, name) is not { } found) return CheckResult.Failed(Missing.Object(context, kind, null, name));
        var secret = arguments.Get(_tlsSecret, "");
        var refusals = context.Refusals(found, secret.Length == 0 ? _routingFields : _tlsFields);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);

        var ingress = new IngressView(found);
        if (secret.Length == 0 && !IngressRouter.IsServed(ingress, context.State, context.Exercise.Controllers))
            return CheckResult.Failed(RouteExplainer.NotServed(ingress, context));

        var explainer = new RouteExplainer(context, ingress, IngressRouter.Of(context.State, context.Exercise.Controllers));
        var table = arguments.Get(_requests);
        var findings = table.SelectMany(row => Probes(context, row, table)
            .Select(request => secret.Length == 0 ? explainer.Routing(request, row) : explainer.Tls(request, secret))
            .FirstOrDefault(finding => finding is not null) is { } first ? new[] { first } : []);
        return CheckResult.Of([.. findings.DistinctBy(finding => finding.Message)]);
    }

    private static ImmutableArray<HttpRequest> Probes(CheckContext context, RequestCase row, ImmutableArray<RequestCase> table) =>
        RequestProbes.For(row, table, [.. context.State.List("networking.k8s.io", "Ingress").Select(item => new IngressView(item))]);
}
