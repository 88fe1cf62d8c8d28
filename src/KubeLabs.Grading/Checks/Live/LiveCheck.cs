using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What only a running cluster can say.</summary>
internal sealed class LiveCheck : Check
{
    private const int MostRestarts = 1000;

    private static readonly Parameter<ObjectName> _of = new("of", ObjectName.Type, new("The Pod or workload.", "파드 또는 워크로드."));

    private static readonly Parameter<bool> _available = new(
        "available",
        ParameterTypes.Boolean,
        new(
            "true: as many Pods as asked for are available, all of the newest version; a Job is complete, a Pod is ready.",
            "true이면 요구한 수만큼의 파드가 모두 최신 버전으로 사용 가능해야 한다. 잡은 완료, 파드는 준비 상태여야 한다."));

    private static readonly Parameter<string> _phase = new(
        "phase",
        ParameterTypes.OneOf("Pending", "Running", "Succeeded", "Failed"),
        new("The phase that each of its Pods must be in.", "파드마다 있어야 하는 단계(phase)."));

    private static readonly Parameter<int> _restarts = new(
        "maxRestarts",
        new("number of restarts", (node, reader) => reader.Number(node, 0, MostRestarts) is { } number ? (true, number) : (false, 0)),
        new("No container of its Pods was restarted more often.", "파드의 어느 컨테이너도 이보다 많이 재시작되지 않아야 한다."));

    private static readonly Parameter<ImmutableArray<LogQuestion>> _logs = new(
        "logs",
        ParameterTypes.ListOf(LogQuestion.Type),
        new("What the log of a container must hold, in one of its Pods at least.", "파드 중 하나 이상에서 컨테이너의 로그에 들어 있어야 하는 내용."));

    private static readonly Parameter<ImmutableArray<HttpQuestion>> _http = new(
        "http",
        ParameterTypes.ListOf(HttpQuestion.Type),
        new(
            "GET requests through the API server's service proxy; status is 200 and path / where absent, contains is part of the body.",
            "API 서버의 서비스 프록시를 거치는 GET 요청. status가 없으면 200, path가 없으면 /이고, contains는 응답 본문의 일부이다."));

    /// <inheritdoc/>
    public override string Name => "live";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "on a live cluster, a workload is available, its Pods are in a phase, were hardly restarted and have logged something, and Services "
            + "answer requests; offline it does not apply",
        "실제 클러스터에서 워크로드가 사용 가능하고, 파드의 단계와 재시작 횟수와 로그가 맞으며, 서비스가 요청에 응답한다. 매니페스트만 채점할 때는 적용되지 않는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_of, _available, _phase, _restarts, _logs, _http];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        .. arguments.Has(_of) ? [KindGroups.Of(arguments.Get(_of).Kind), new("", "Pod")] : (GroupKind[])[],
        .. arguments.Has(_http) ? [new("", "Service")] : (GroupKind[])[],
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Observation> Observes(Arguments arguments, string defaultNamespace) =>
    [
        .. arguments.Get(_http, []).Select(question => question.In(defaultNamespace)),
        .. arguments.Get(_logs, []).Select(question => LogOf(arguments.Get(_of), question, defaultNamespace)),
    ];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        Parameter[] ofObject = [_available, _phase, _restarts, _logs];
        var isOf = Array.Exists(ofObject, arguments.Has);
        if (!isOf && !arguments.Has(_http))
            reader.Report(at, "something that is asked of the cluster is expected here", "여기에는 클러스터에 요구하는 것이 와야 합니다");
        if (isOf != arguments.Has(_of))
        {
            reader.Report(
                at,
                "\"of\" and what is asked of it (available, phase, maxRestarts, logs) go together",
                "\"of\"는 그 대상에 요구하는 것(available, phase, maxRestarts, logs)과 함께 써야 합니다");
        }

        if (arguments.Has(_available) && !arguments.Get(_available))
            reader.Report(at, "\"available\" can only be true", "\"available\"에는 true만 쓸 수 있습니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        if (!context.IsLive) return CheckResult.NotApplicable;
        var answers = arguments.Get(_http, []).SelectMany(question => HttpExplainer.Explain(context, question));
        if (!arguments.Has(_of)) return CheckResult.Of([.. answers]);
        var name = arguments.Get(_of);
        return context.Find(name) is not { } item
            ? CheckResult.Failed([Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name), .. answers])
            : CheckResult.Of([.. OfObject(context, item, arguments), .. answers]);
    }

    private static IEnumerable<Finding> OfObject(CheckContext context, KubeObject item, Arguments arguments)
    {
        var explainer = new LiveExplainer(context, item);
        return
        [
            .. arguments.Has(_available) ? explainer.Available() : [],
            .. arguments.Has(_phase) ? explainer.Phase(arguments.Get(_phase)) : [],
            .. arguments.Has(_restarts) ? explainer.Restarts(arguments.Get(_restarts)) : [],
            .. arguments.Get(_logs, []).SelectMany(question =>
                explainer.Log(question, LogOf(arguments.Get(_of), question, context.Namespace))),
        ];
    }

    private static LogObservation LogOf(ObjectName of, LogQuestion question, string ns) =>
        new(of.Namespace ?? ns, of.Kind, of.Name, question.Container);
}
