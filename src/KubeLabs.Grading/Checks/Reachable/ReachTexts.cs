using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What a learner reads about a connection.</summary>
internal static class ReachTexts
{
    private static readonly FieldPath _selector = FieldPath.Root.Child("spec", "podSelector");

    /// <summary>The finding that a side of a row has no Pod: nothing can be said of it.</summary>
    public static Finding Nobody(EndSet set, CheckContext context)
    {
        if (set.Of is { } name && context.Find(name) is null) return Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name);
        var what = set.Of?.ToString() ?? set.Labels?.ToString() ?? set.Namespace ?? "-";
        return new(new LocalizedText($"there is no Pod to judge: {what}", $"판정할 파드가 없습니다: {what}"));
    }

    /// <summary>What becomes of the connection.</summary>
    public static LocalizedText Message(Passage passage, string port, TrafficVerdict verdict)
    {
        var (from, to) = (Describe(passage.From), Describe(passage.To));
        return verdict switch
        {
            TrafficVerdict.Allowed => new($"{from.En} can connect to {to.En} on {port}", $"연결이 허용됩니다: {from.Ko} → {to.Ko}, {port}"),
            TrafficVerdict.Denied => new($"{from.En} cannot connect to {to.En} on {port}", $"연결이 거부됩니다: {from.Ko} → {to.Ko}, {port}"),
            _ => new(
                $"whether {from.En} can connect to {to.En} on {port} depends on the network plugin",
                $"연결 여부가 네트워크 플러그인에 따라 달라집니다: {from.Ko} → {to.Ko}, {port}"),
        };
    }

    /// <summary>What was asked for.</summary>
    public static LocalizedText Expected(bool isAllowed) => isAllowed ? new("allowed", "허용") : new("denied", "거부");

    /// <summary>Why a connection is made: a rule, or that no policy is about it; then a policy of the learner's own is the place.</summary>
    public static Finding WhyAllowed(Finding finding, Passage passage, NetworkPolicyView? own, (int Port, string Protocol) way)
    {
        if (passage.Opening(way.Port, way.Protocol) is { } rule)
        {
            return (finding with
            {
                Found = new($"NetworkPolicy {rule.Policy.Name} allows it in {rule.Path}", $"네트워크폴리시 {rule.Policy.Name}의 {rule.Path} 규칙이 허용합니다"),
            }).About(rule.Policy, rule.Path);
        }

        finding = finding with
        {
            Found = new(
                $"no NetworkPolicy isolates {Describe(passage.To).En}: whatever is not isolated accepts everything",
                $"{Describe(passage.To).Ko}: 이 대상을 격리하는 네트워크폴리시가 없습니다. 격리되지 않은 파드는 모든 연결을 받습니다"),
        };
        return own is null ? finding : finding.About(own.Object, _selector);
    }

    /// <summary>Why Kubernetes does not say what becomes of a connection.</summary>
    public static Finding WhyUnclear(Finding finding, Passage passage, (int Port, string Protocol) way)
    {
        if (passage.Opening(way.Port, way.Protocol) is not { Peers: var peers } rule || !peers.Any(static peer => peer.Block is not null)) return finding;
        return (finding with
        {
            Found = new(
                $"the ipBlock in {rule.Path} of NetworkPolicy {rule.Policy.Name}: Kubernetes leaves open whether it covers Pods",
                $"네트워크폴리시 {rule.Policy.Name}의 {rule.Path} 규칙에 있는 ipBlock 항목. 이 항목이 파드에도 적용되는지 쿠버네티스는 정하지 않습니다"),
        }).About(rule.Policy, rule.Path);
    }

    /// <summary>Why a connection is not made: the policies that isolate, none of which allows it.</summary>
    public static Finding WhyDenied(Finding finding, PassageGate gate)
    {
        var names = string.Join(", ", gate.Isolating.Select(policy => policy.Object.Name));
        var direction = gate.Direction == TrafficDirection.Ingress ? "ingress" : "egress";
        var policy = gate.Isolating[0];
        var rules = policy.Of(gate.Direction).IsEmpty ? _selector : FieldPath.Root.Child("spec", direction);
        return (finding with
        {
            Found = new(
                $"isolated for {direction} by NetworkPolicy {names}, and no rule allows it",
                $"네트워크폴리시 {names}에 의해 {direction} 방향이 격리되었고, 허용하는 규칙이 없습니다"),
        }).About(gate.Open.IsEmpty ? policy.Object : gate.Open[0].Policy, gate.Open.IsEmpty ? rules : gate.Open[0].Path);
    }

    private static LocalizedText Describe(NetworkEnd end)
    {
        if (!end.IsPod) return new($"address {end.Address}", $"주소 {end.Address}");
        if (end.Name.Length > 0) return new($"Pod {end.Namespace}/{end.Name}", $"파드 {end.Namespace}/{end.Name}");
        var labels = Labels(end.Labels);
        return labels.Length == 0
            ? new($"a Pod without labels in namespace {end.Namespace}", $"네임스페이스 {end.Namespace}의 레이블 없는 파드")
            : new($"a Pod with {labels} in namespace {end.Namespace}", $"네임스페이스 {end.Namespace}의 파드(레이블 {labels})");
    }

    private static string Labels(Node? labels)
    {
        var texts = new List<string>();
        foreach (var entry in labels is null ? [] : labels.Entries) texts.Add($"{entry.Key}={entry.Value.AsString()}");
        return string.Join(',', texts);
    }
}
