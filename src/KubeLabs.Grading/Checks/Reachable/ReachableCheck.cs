using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A matrix of from, to, port: allowed or denied under the network policies.</summary>
internal sealed class ReachableCheck : Check
{
    private static readonly Parameter<ImmutableArray<ReachRow>> _matrix = new(
        "matrix",
        ParameterTypes.ListOf(ReachRow.Type),
        new(
            "Who may, or may not, connect to whom. An end is {of: Kind/name}, {labels: {key: value}} or {namespace: name} for Pods that exist, "
            + "{pod: {key: value}} for one that nobody made yet, {address: IP} outside the cluster, {dns: true} for the cluster's DNS, everybody, "
            + "or {except: [ends]} for everybody else; Pods are in the exercise's namespace unless a namespace stands beside. Without a port "
            + "every port is meant, with {except: [ports]} every other one. verdict is allowed or denied.",
            "누가 누구에게 연결할 수 있거나 없는지. {of: Kind/name}, {labels: {key: value}}, {namespace: name} 항목은 존재하는 파드, "
            + "{pod: {key: value}} 항목은 아직 없는 파드, {address: IP} 항목은 클러스터 밖, {dns: true} 항목은 클러스터 DNS, everybody는 모두, "
            + "{except: [ends]} 항목은 나머지 모두이다. namespace를 함께 쓰지 않으면 연습문제의 네임스페이스이다. 포트가 없으면 모든 포트, "
            + "{except: [ports]} 값이면 나머지 모든 포트이다. verdict에는 allowed 또는 denied를 쓴다."),
        isRequired: true)
    {
        IsTried = true,
    };

    private static readonly ImmutableArray<FieldPath> _fields = [FieldPath.Root.Child("spec")];

    /// <inheritdoc/>
    public override string Name => "reachable";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "under the network policies each connection of a matrix is allowed or denied; what Kubernetes leaves to the network plugin is neither",
        "네트워크폴리시에 따라 표의 각 연결이 허용되거나 거부된다. 쿠버네티스가 네트워크 플러그인에 맡긴 것은 어느 쪽으로도 보지 않는다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_matrix];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
    [
        new("networking.k8s.io", "NetworkPolicy"), new("", "Pod"), new("", "Namespace"), new("", "Service"), new("", "Node"),
        new("discovery.k8s.io", "EndpointSlice"),
    ];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        ImmutableArray<Finding> refusals =
            [.. context.State.List("networking.k8s.io", "NetworkPolicy").SelectMany(policy => context.Refusals(policy, _fields))];
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var explainer = new ReachExplainer(context, NetworkPolicyModel.Of(context.State));
        var findings = arguments.Get(_matrix).SelectMany(explainer.Explain);
        return CheckResult.Of([.. findings.DistinctBy(finding => (finding.Expected, finding.Found))]);
    }
}
