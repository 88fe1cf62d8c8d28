using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What a container sees, runs and is held to.</summary>
internal sealed class ContainerCheck : Check
{
    private static readonly Parameter<ObjectName> _of = new("of", ObjectName.Type, new("The Pod or workload.", "파드 또는 워크로드."),
        isRequired: true);

    private static readonly Parameter<string> _container = new(
        "container", ParameterTypes.Text, new("The container, by its name.", "컨테이너의 이름."), isRequired: true);

    private static readonly Parameter<ImageAspect> _image = new("image", ImageAspect.Type, new("Its image.", "컨테이너의 이미지."));

    private static readonly Parameter<ImmutableArray<EnvironmentAspect>> _env = new(
        "env",
        ParameterTypes.ListOf(EnvironmentAspect.Type),
        new("Variables that it must see, with their value and where they come from.", "컨테이너에 보여야 하는 환경 변수와 그 값, 값의 출처."));

    private static readonly Parameter<ImmutableArray<FileAspect>> _files = new(
        "files",
        ParameterTypes.ListOf(FileAspect.Type),
        new(
            "Files that it must see, readable for its user; mode as octal text; updated: changes reach it without a restart.",
            "컨테이너에 보이고 그 사용자가 읽을 수 있어야 하는 파일. mode는 8진수 문자열로 쓴다. updated는 재시작 없이 변경이 반영되어야 하는지 여부."));

    private static readonly Parameter<ImmutableArray<MountAspect>> _mounts = new(
        "mounts", ParameterTypes.ListOf(MountAspect.Type), new("Volumes that it must have at a path.", "지정한 경로에 마운트되어야 하는 볼륨."));

    private static readonly Parameter<SharedFileAspect> _shares = new(
        "shares", SharedFileAspect.Shared,
            new("A file of another container that it must see too, wherever.", "어느 경로에서든 함께 보여야 하는 다른 컨테이너의 파일."));

    private static readonly Parameter<SharedFileAspect> _follows = new(
        "follows",
        SharedFileAspect.Followed,
        new("A file of another container that its command must follow with tail -f or -F.", "명령이 tail -f 또는 -F로 따라가야 하는 다른 컨테이너의 파일."));

    private static readonly Parameter<AppendAspect> _appends = new(
        "appends", AppendAspect.Type, new("A file that its command must append to.", "명령이 덧붙여 써야 하는 파일."));

    private static readonly Parameter<ProbeAspect> _liveness = new(
        "liveness",
        ProbeAspect.Liveness,
        new("The request whose failure restarts it, after period × threshold seconds.", "실패하면 컨테이너가 재시작되는 요청과, 주기 × 임계값으로 정해지는 시간(초)."));

    private static readonly Parameter<ProbeAspect> _readiness = new(
        "readiness",
        ProbeAspect.Readiness,
        new("The request whose failure takes the Pod out of its Services.", "실패하면 파드가 서비스에서 제외되는 요청."));

    private static readonly Parameter<StartAspect> _start = new(
        "start",
        StartAspect.Type,
        new("A start that it must survive: seconds, and the port and paths that it answers afterwards.",
            "견뎌야 하는 시작 시간(초)과, 시작된 뒤에 응답하는 포트와 경로."));

    private static readonly Parameter<TerminationAspect> _termination = new(
        "termination",
        TerminationAspect.Type,
        new("How it is stopped: the wait of its preStop hook, and what is left of the grace period.",
            "종료 방식: preStop 훅의 대기 시간과 그 뒤에 남는 종료 유예 시간."));

    private static readonly Parameter<string> _qos = new(
        "qos", ParameterTypes.OneOf("Guaranteed", "Burstable", "BestEffort"), new("The QoS class of its Pod.", "파드의 QoS 클래스."));

    private static readonly Parameter<SecurityAspect> _security = new(
        "security",
        SecurityAspect.Type,
        new("Fields of the security context that it runs with, its own or the Pod's.", "적용되는 보안 컨텍스트의 필드. 컨테이너 또는 파드에 쓴다."));

    private static readonly ImmutableArray<string> _refusable =
        ["containers", "initContainers", "volumes", "securityContext", "terminationGracePeriodSeconds", "readinessGates"];

    /// <inheritdoc/>
    public override string Name => "container";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a container starts, and sees, runs and is held to what is asked: variables by value and origin, files by content and mode, "
            + "volumes by path, probes by what they ask and when they count",
        "컨테이너가 시작되고, 요구한 대로 보고 실행하고 관리된다. 환경 변수는 값과 출처로, 파일은 내용과 권한으로, 볼륨은 경로로, 프로브는 확인하는 요청과 판정 시간으로 비교한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters =>
        [_of, _container, _image, _env, _files, _mounts, _shares, _follows, _appends, _liveness, _readiness, _start, _termination, _qos,
            _security];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [KindGroups.Of(arguments.Get(_of).Kind), new("", "Pod"), new("", "ConfigMap"), new("", "Secret"), new("", "Service")];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (Parameters.Skip(2).Any(arguments.Has)) return;
        reader.Report(at, "something that is asked of the container is expected here", "여기에는 컨테이너에 요구하는 것이 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_of);
        if (context.Find(name) is not { } item)
            return CheckResult.Failed(Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name));
        if (TemplatePod.Of(context, item) is not { } pod) return CheckResult.Failed(TemplatePod.None(item));
        var container = arguments.Get(_container);
        if (ContainerSubject.Find(context, item, pod, container) is not { } subject)
            return CheckResult.Failed(ContainerSubject.NoContainer(item, container));
        var refusals = context.Refusals(item, [.. _refusable.Select(field => PodField.In(item, FieldPath.Root.Child("spec", field)))]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        return CheckResult.Of(
        [
            .. subject.Faults(),
            .. Aspects(arguments).SelectMany(aspect => aspect.Explain(subject)),
            .. arguments.Has(_qos) ? QualityOf(subject, arguments.Get(_qos)) : [],
        ]);
    }

    private static IEnumerable<ContainerAspect> Aspects(Arguments arguments)
    {
        if (arguments.Has(_image)) yield return arguments.Get(_image);
        foreach (var aspect in arguments.Get(_env, [])) yield return aspect;
        foreach (var aspect in arguments.Get(_files, [])) yield return aspect;
        foreach (var aspect in arguments.Get(_mounts, [])) yield return aspect;
        if (arguments.Has(_shares)) yield return arguments.Get(_shares);
        if (arguments.Has(_follows)) yield return arguments.Get(_follows);
        if (arguments.Has(_appends)) yield return arguments.Get(_appends);
        if (arguments.Has(_liveness)) yield return arguments.Get(_liveness);
        if (arguments.Has(_readiness)) yield return arguments.Get(_readiness);
        if (arguments.Has(_start)) yield return arguments.Get(_start);
        if (arguments.Has(_termination)) yield return arguments.Get(_termination);
        if (arguments.Has(_security)) yield return arguments.Get(_security);
    }

    private static IEnumerable<Finding> QualityOf(ContainerSubject subject, string expected)
    {
        var found = QualityOfService.Of(subject.Pod.Pod.Spec);
        if (found == expected) yield break;
        yield return subject.About(new Finding(new LocalizedText("the Pod is of another QoS class", "파드의 QoS 클래스가 다릅니다"))
        {
            Expected = LocalizedText.Same(expected),
            Found = LocalizedText.Same(found),
        }, subject.Field("resources"));
    }
}
