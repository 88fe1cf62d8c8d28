using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.SettingUp;

/// <summary>Exercises made of YAML, and an API server to set them up on.</summary>
internal static class GivenLab
{
    public static ClusterRun Run { get; } = new(TimeProvider.System, TimeSpan.FromSeconds(60), _ => { });

    public static ExerciseObjects Exercise(string id, string yaml, string ns = "default", bool needsStorage = false)
    {
        var file = ManifestReader.Read(new("given.yaml", SourceKind.Given, yaml));
        var application = new ManifestApplication(KubeApiServer.Default);
        var given = application.Apply(ManifestApplication.WithNamespace(BuiltInCluster.State, ns), [.. file.Documents], ns);
        Assert.That(given.Documents.Select(document => document.Verdict.Message), Has.All.Empty);
        return ExerciseObjects.Of(id, ns, given.State, [.. given.Documents.Select(document => document.Verdict.Object!.Key).Distinct()], needsStorage);
    }

    public static async Task<SetupOutcome> SetUpAsync(EnvTestCluster cluster, ExerciseObjects exercise, bool isForced = false)
    {
        using var connection = cluster.Connect();
        return await ClusterSetup.RunAsync(connection, exercise, isForced, Run, CancellationToken.None);
    }

    public static async Task<(ResetPlan Plan, SetupOutcome Outcome)> ResetAsync(EnvTestCluster cluster, ExerciseObjects exercise)
    {
        using var connection = cluster.Connect();
        var planned = await ClusterReset.PlanAsync(connection, exercise, Run, CancellationToken.None);
        Assert.That(planned.Problem, Is.Null);
        return (planned.Plan!, await ClusterReset.RunAsync(connection, planned.Plan!, exercise.Id, Run, CancellationToken.None));
    }

    public static async Task<ClusterReport> StatusAsync(EnvTestCluster cluster, ExerciseObjects exercise)
    {
        using var connection = cluster.Connect();
        return await ClusterStatus.ReadAsync(connection, exercise, Run, CancellationToken.None);
    }

    public static MappingNode Json(string text) =>
        (MappingNode)JsonNodeReader.Read(System.Text.Encoding.UTF8.GetBytes(text), new("test", SourceKind.Cluster, ""));
}
