using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A subject can, or cannot, do each verb on each resource.</summary>
internal sealed class AllowedCheck : Check
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    private static readonly ImmutableArray<FieldPath> _fields =
        [FieldPath.Parse("rules"), FieldPath.Parse("roleRef"), FieldPath.Parse("subjects"), FieldPath.Parse("aggregationRule")];

    private static readonly Parameter<AccessSubject> _subject = new(
        "subject", AccessSubject.Type, new("Who asks.", "요청하는 주체."), isRequired: true);

    private static readonly Parameter<ImmutableArray<AccessRow>> _can = new(
        "can",
        ParameterTypes.ListOf(AccessRow.Type),
        new(
            "What it must be allowed to do, on objects of whatever name. namespace is the exercise's where absent.",
            "오브젝트의 이름과 관계없이 허용되어야 하는 일. namespace가 없으면 연습문제의 네임스페이스."),
        isRequired: true);

    private static readonly Parameter<ImmutableArray<AccessRow>> _cannot = new(
        "cannot", ParameterTypes.ListOf(AccessRow.Type), new("What it must not be allowed to do on any object.", "어떤 오브젝트에 대해서도 허용되면 안 되는 일."));

    private static readonly Parameter<bool> _nothingElse = new(
        "nothingElse",
        ParameterTypes.Boolean,
        new(
            "Whether it may do nothing else, beyond what it may without the submission.",
            "제출물이 없을 때에도 할 수 있는 일을 빼고, 그 밖의 일은 할 수 없어야 하는지 여부."));

    private static readonly Parameter<bool> _nobodyElse = new(
        "nobodyElse",
        ParameterTypes.Boolean,
        new("Whether no other subject may gain anything by the submission.", "다른 주체가 제출물로 얻는 권한이 없어야 하는지 여부."));

    /// <inheritdoc/>
    public override string Name => "allowed";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a subject can do each verb on each resource by RBAC, and cannot do what it must not",
        "주체가 RBAC에 따라 각 리소스에 각 동사를 실행할 수 있고, 금지된 일은 할 수 없다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_subject, _can, _cannot, _nothingElse, _nobodyElse];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        new(RbacGroup, "Role"), new(RbacGroup, "ClusterRole"), new(RbacGroup, "RoleBinding"), new(RbacGroup, "ClusterRoleBinding"),
        new("", "ServiceAccount"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Observation> Observes(Arguments arguments, string defaultNamespace)
    {
        var subject = arguments.Get(_subject);
        return
        [
            .. arguments.Get(_can).Concat(arguments.Get(_cannot, []))
                .SelectMany(row => row.Permissions(defaultNamespace))
                .Select(permission => subject.Question(defaultNamespace, permission)),
        ];
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var subject = arguments.Get(_subject);
        var account = new GroupKind("", "ServiceAccount");
        if (subject.Kind == account.Kind && context.Find(account, subject.Namespace, subject.Name) is null)
            return CheckResult.Failed(Missing.Object(context, account, subject.Namespace, subject.Name));

        // What the subject can do is asked of a live cluster: its roles only explain that.
        var isAsked = context.IsLive && !arguments.Has(_cannot) && !arguments.Get(_nothingElse, false) && !arguments.Get(_nobodyElse, false);
        var state = isAsked ? context.Known : context.State;
        var refusals = Needs(arguments).SelectMany(kind => state.List(kind.Group, kind.Kind))
            .SelectMany(item => context.Refusals(item, _fields)).ToList();
        if (refusals.Count > 0) return CheckResult.Failed([.. refusals]);
        var after = new RbacAuthorizer(state);
        var access = new AccessExplainer(context, subject, after);
        var lacks = arguments.Get(_can).SelectMany(access.Lacks).ToList();
        var gains = new GainExplainer(context, subject, after, new(context.Before));
        IEnumerable<Finding> findings =
        [
            .. lacks,
            .. arguments.Get(_cannot, []).SelectMany(gains.Forbidden),
            .. arguments.Get(_nothingElse, false) ? gains.Beyond(arguments.Get(_can)) : [],
            .. arguments.Get(_nobodyElse, false) ? gains.OfOthers() : [],
        ];
        return CheckResult.Of([.. findings.Distinct()]);
    }
}
