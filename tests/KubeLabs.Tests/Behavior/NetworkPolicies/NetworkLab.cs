using System.Net;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.NetworkPolicies;

/// <summary>A small cluster for tests of network policies: db, api and web in default, api in staging, and policies.</summary>
internal static class NetworkLab
{
    private const string Pods = """
        {apiVersion: v1, kind: Namespace, metadata: {name: staging, labels: {env: staging}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: db, labels: {app: db}}, spec: {containers: [{name: c, image: i,
         ports: [{name: pg, containerPort: 5432}, {name: dns, containerPort: 53, protocol: UDP}]}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, labels: {role: api}}, spec: {containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: web, labels: {role: web}}, spec: {containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: host, labels: {role: api}}, spec: {hostNetwork: true, nodeName: n1, containers: [{name: c, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: far, namespace: staging, labels: {role: api}}, spec: {nodeName: n1, containers: [{name: c, image: i}]}}
        """;

    /// <summary>The specification of a policy for the Pods app=db.</summary>
    public static string ForDb(string rest) => $"podSelector: {{matchLabels: {{app: db}}}}, {rest}";

    /// <summary>The cluster with policies, each the inside of a <c>spec</c>; in another namespace where it begins with its name and a bar.</summary>
    public static ClusterState Cluster(params string[] policies)
    {
        var documents = policies.Select((policy, index) =>
        {
            var bar = policy.IndexOf('|', StringComparison.Ordinal);
            var (ns, spec) = bar < 0 ? ("default", policy) : (policy[..bar], policy[(bar + 1)..]);
            return $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: p{index}, namespace: {ns}}}, spec: {{{spec}}}}}";
        });
        return TestCluster.State(string.Join("\n---\n", [Pods, .. documents]));
    }

    /// <summary>What becomes of a connection; an end is a Pod's name, <c>staging/far</c>, an address or <c>dns</c>.</summary>
    public static TrafficVerdict Judge(ClusterState state, string from, string to, int port = 5432, string protocol = "TCP") =>
        NetworkPolicyModel.Of(state).Between(End(state, from), End(state, to)).Judge(port, protocol);

    private static NetworkEnd End(ClusterState state, string name)
    {
        if (name == "dns") return NetworkEnd.Of(ClusterDnsPods.Of(state)[0], state);
        if (IPAddress.TryParse(name, out var address)) return NetworkEnd.Outside(address);
        var parts = name.Split('/');
        var (ns, pod) = parts is [var first, var second] ? (first, second) : ("default", name);
        return NetworkEnd.Of(state.Pods.Single(item => item.Namespace == ns && item.Pod.Name == pod), state);
    }
}
