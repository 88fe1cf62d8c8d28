using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Scheduling;

/// <summary>Small clusters for tests; JSON with single quotes.</summary>
internal static class Scenario
{
    public static Node Json(string text) => JsonTree.Parse(text.Replace('\'', '"'));

    public static KubeObject Node(
        string name, string labels = "{}", string spec = "{}", string allocatable = "{'cpu':'4','memory':'8Gi','pods':'110'}") =>
        JsonTree.Object("Node", Json($$"""
            {'metadata':{'name':'{{name}}','labels':{{labels}}},'spec':{{spec}},'status':{'allocatable':{{allocatable}}} }
            """));

    public static KubeObject Pod(
        string spec = "{}", string labels = "{}", string name = "new", string ns = "default", string status = "{}") =>
        JsonTree.Object("Pod", Json($$"""
            {'metadata':{'name':'{{name}}','namespace':'{{ns}}','labels':{{labels}}},'spec':{{spec}},'status':{{status}}}
            """));

    public static KubeObject Namespace(string name, string labels) =>
        JsonTree.Object("Namespace", Json($$"""{'metadata':{'name':'{{name}}','labels':{{labels}}} }"""));

    public static SchedulingCluster Cluster(params ImmutableArray<KubeObject> objects) => SchedulingCluster.Of(
        [.. objects.Where(o => o.Kind == "Node")],
        [.. objects.Where(o => o.Kind == "Pod")],
        [.. objects.Where(o => o.Kind == "Namespace")]);

    /// <summary>The names of the nodes that pass, in order.</summary>
    public static string Passing(KubeObject pod, SchedulingCluster cluster) =>
        string.Join(' ', NodeFilters.Evaluate(pod, cluster).Nodes.Where(n => n.Passed).Select(n => n.Node));

    /// <summary>Every reason against the first node.</summary>
    public static ImmutableArray<FilterFailure> Failures(KubeObject pod, SchedulingCluster cluster) =>
        NodeFilters.Evaluate(pod, cluster).Nodes[0].Failures;
}
