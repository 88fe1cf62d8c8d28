namespace KubeLabs.Tests.Grading.Live;

/// <summary>Objects of live clusters that several tests speak of.</summary>
internal static class LiveWorlds
{
    /// <summary>A Deployment with one Pod, and an older Pod that bears the name of an owner which is gone.</summary>
    public const string Deployment = """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: default, uid: d, generation: 1},
         spec: {replicas: 1, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}}}, status: {observedGeneration: 1}}
        ---
        {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-1, namespace: default, uid: r,
         ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: d, controller: true}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: web-1-a, namespace: default, uid: p, labels: {app: web}, creationTimestamp: "2026-03-02T00:00:00Z",
         ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: r, controller: true}]},
         spec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: web-0-a, namespace: default, uid: q, labels: {app: old}, creationTimestamp: "2026-03-01T00:00:00Z",
         ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: another, controller: true}]},
         spec: {containers: [{name: c, image: i}]}}
        ---

        """;

    /// <summary>A slice of a Service as its controller makes it.</summary>
    public static string Slice(string service, string endpoints, string manager = "endpointslice-controller.k8s.io") => $$"""
        {apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: {{service}}-x, namespace: default,
         labels: {kubernetes.io/service-name: {{service}}, endpointslice.kubernetes.io/managed-by: {{manager}}},
         ownerReferences: [{apiVersion: v1, kind: Service, name: {{service}}, uid: s, controller: true}]}, endpoints: [{{endpoints}}]}
        ---

        """;

    /// <summary>An endpoint that refers to a Pod.</summary>
    public static string Endpoint(string pod, string conditions, string uid = "") =>
        $"{{addresses: [10.1.1.1], conditions: {{{conditions}}}, targetRef: {{kind: Pod, name: {pod}, namespace: default, uid: '{uid}'}}}}";
}
