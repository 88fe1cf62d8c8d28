using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Containers;

/// <summary>Containers for tests, by the fields of a Pod.</summary>
internal static class ContainerCase
{
    public const string Config = """
        {apiVersion: v1, kind: ConfigMap, metadata: {name: conf}, data: {LEVEL: debug, a.b: dotted, REF: $(LEVEL)},
            binaryData: {bin: AAE=} }
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: cred}, stringData: {user: root, password: s3cret} }
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: other} }
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: far, namespace: other}, data: {LEVEL: info} }
        """;

    public static (PodInstance Pod, ClusterState State) Pod(string container, string spec = "", string more = Config)
    {
        var state = TestCluster.State($$"""
            {{more}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}, annotations: {note: hi} },
             spec: { {{spec}} containers: [{name: c, image: i, {{container}} }]} }
            """);
        return (state.Pods.Single(pod => pod.Pod.Name == "p"), state);
    }

    public static ContainerView First(PodInstance pod) => new PodView(pod.Pod).Spec.Containers[0];

    public static ContainerEnvironment Environment(string container, string spec = "")
    {
        var (pod, state) = Pod(container, spec);
        return ContainerEnvironment.Of(pod, First(pod), state);
    }

    public static ContainerFiles Files(string container, string spec = "", string more = Config)
    {
        var (pod, state) = Pod(container, spec, more);
        return ContainerFiles.Of(pod, First(pod), ContainerEnvironment.Of(pod, First(pod), state), state);
    }
}
