using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Whether given Pods fit a namespace's quota and limits.</summary>
internal sealed class QuotaCheck : Check
{
    private static readonly Parameter<string> _namespace = new(
        "namespace", ParameterTypes.Text, new("The namespace; the exercise's where absent.", "네임스페이스. 없으면 연습문제의 네임스페이스."));

    private static readonly Parameter<ImmutableArray<QuotaPod>> _pods = new(
        "pods",
        ParameterTypes.ListOf(QuotaPod.Type),
        new(
            "Pods of one container that are created one after the other, beside those that are there: count, requests, limits, further fields under spec. "
            + "verdict says what must become of each: admitted, overQuota or refused; sees the requests that its container must have afterwards.",
            "이미 있는 파드에 더해 차례로 생성할, 컨테이너 하나짜리 파드: count, requests, limits, 그 밖의 필드는 spec에 쓴다. "
            + "verdict는 각 파드의 결과로 admitted, overQuota, refused 중 하나이고, sees는 생성된 뒤 컨테이너가 가져야 하는 요청량이다."),
        isRequired: true)
    {
        IsTried = true,
    };

    private static readonly ImmutableArray<FieldPath> _fields = [FieldPath.Root.Child("spec")];

    /// <inheritdoc/>
    public override string Name => "quota";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "Pods that are created one after the other are admitted to a namespace, or not, by its quotas and limits, with these defaults",
        "차례로 생성하는 파드가 네임스페이스의 쿼터와 제한에 따라 허용되거나 거부되고, 정해진 기본값을 받는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_namespace, _pods];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        new("", "ResourceQuota"), new("", "LimitRange"), new("", "Pod"), new("", "Namespace"), new("", "ServiceAccount"),
        new("scheduling.k8s.io", "PriorityClass"),
    ];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var ns = arguments.Get(_namespace, context.Namespace);
        var (accepted, refusals) = (context.State, ImmutableArray<Finding>.Empty);
        foreach (var item in context.State.List("", "ResourceQuota", ns).Concat(context.State.List("", "LimitRange", ns)))
        {
            var own = context.Refusals(item, _fields);
            refusals = refusals.AddRange(own);
            if (!own.IsEmpty) accepted = accepted.Without(item.Key);
        }

        // What the API server refuses bounds nothing; that is no fault where the rest does what is asked.
        var admission = new NamespaceAdmission(KubeApiServer.Without(context.Exercise.Exercise.WithoutAdmission), ns);
        var findings = Judge(context, admission, accepted, ns, arguments.Get(_pods));
        return CheckResult.Of(findings.Count == 0 || refusals.IsEmpty ? [.. findings] : refusals);
    }

    // After the first Pod that goes another way the rest of the sequence says nothing more.
    private static List<Finding> Judge(
        CheckContext context, NamespaceAdmission admission, ClusterState state, string ns, ImmutableArray<QuotaPod> pods)
    {
        var created = 0;
        foreach (var pod in pods)
        {
            for (var index = 0; index < pod.Count; index++)
            {
                created++;
                var result = admission.Create(state, string.Create(CultureInfo.InvariantCulture, $"probe-{created}"), pod.Spec);
                var findings = new QuotaExplainer(context, ns, pod, created).Explain(result).ToList();
                if (findings.Count > 0) return findings;
                state = result.After;
            }
        }

        return [];
    }
}
