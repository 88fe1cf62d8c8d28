using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior;

/// <summary>Clusters for tests: manifests applied over what every cluster has.</summary>
internal static class TestCluster
{
    /// <summary>Applies manifests over the built-in objects, or over another state.</summary>
    public static AppliedManifests Apply(string yaml, ClusterState? over = null)
    {
        var file = ManifestReader.Read(new("test.yaml", SourceKind.Submission, yaml));
        return new ManifestApplication(KubeApiServer.Default).Apply(over ?? BuiltInCluster.State, [.. file.Documents], "default");
    }

    /// <summary>The state with manifests that the server must accept.</summary>
    public static ClusterState State(string yaml)
    {
        var applied = Apply(yaml);
        Assert.That(applied.Documents.Select(document => document.Verdict.Message), Is.All.Empty);
        return applied.State;
    }

    public static ServiceView Service(ClusterState state, string name = "web") => new(state.Find("", "Service", "default", name)!);

    /// <summary>The names of Pods, in order.</summary>
    public static string Names(IEnumerable<PodInstance> pods) => string.Join(' ', pods.Select(pod => pod.Pod.Name));
}
