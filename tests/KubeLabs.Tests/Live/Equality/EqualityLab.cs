using KubeLabs.ApiServer;
using KubeLabs.Grading;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Equality;

/// <summary>One exercise on a real API server: set up, answered by kubectl, graded, and wiped for the next answer.</summary>
internal sealed class EqualityLab : IDisposable
{
    private const string Roles = "/apis/rbac.authorization.k8s.io/v1/clusterroles";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly Kubectl _kubectl;
    private readonly ClusterConnection _connection;
    private readonly Deadline _deadline = Deadline.Start(TimeProvider.System, TimeSpan.FromMinutes(20));
    private readonly ObjectStore _store;
    private readonly ExerciseObjects _objects;

    public EqualityLab(EnvTestCluster cluster, PreparedExercise exercise)
    {
        Exercise = exercise;
        _kubectl = new(cluster, cluster.AdminIn(exercise.Exercise.Namespace));
        _connection = cluster.Connect();
        _store = new(ApiClient.Over(_connection, _deadline), CancellationToken.None);
        _objects = ExerciseObjects.Of(exercise.Exercise.Id, exercise.Exercise.Namespace, exercise.Given, exercise.GivenKeys, needsStorage: true);
    }

    public PreparedExercise Exercise { get; }

    private static ClusterRun Run => new(TimeProvider.System, _patience, _ => { });

    public async Task SetUpAsync()
    {
        var outcome = await ClusterSetup.RunAsync(_connection, _objects, isForced: false, Run, CancellationToken.None);
        if (outcome.IsDone) return;
        await ResetAsync();
        outcome = await ClusterSetup.RunAsync(_connection, _objects, isForced: false, Run, CancellationToken.None);
        var obstacles = outcome.Obstacles.Select(obstacle => $"{obstacle.Object} {obstacle.Message.En}");
        Assert.That(outcome.IsDone, Is.True, string.Join('\n', obstacles.Append(outcome.Problem?.En)));
    }

    /// <summary>What every cluster has beside its API server: the roles that a controller aggregates.</summary>
    public async Task AddWhatClustersHaveAsync()
    {
        foreach (var name in (string[])["view", "edit", "admin"])
        {
            var (parts, _) = await _store.ListAsync(Roles, $"rbac.authorization.k8s.io/aggregate-to-{name}=true");
            var rules = NodeEdit.List(default, [.. parts.SelectMany(part => part["rules"]?.Items.ToArray() ?? [])]);
            await _store.PatchAsync($"{Roles}/{name}", MappingNode.Empty(default).With("rules", rules));
        }
    }

    public async Task ResetAsync()
    {
        var (plan, problem) = await ClusterReset.PlanAsync(_connection, _objects, Run, CancellationToken.None);
        Assert.That(problem, Is.Null);
        var outcome = await ClusterReset.RunAsync(_connection, plan!, _objects.Id, Run, CancellationToken.None);
        Assert.That(outcome.Problem, Is.Null);
    }

    /// <summary>As a learner does; a document before its namespace succeeds the second time.</summary>
    public (bool IsApplied, string Output) Apply(string path)
    {
        string[] arguments = ["apply", "-R", "-f", path];
        var (status, output) = _kubectl.Try(arguments);
        if (status != 0) (status, output) = _kubectl.Try(arguments);
        return (status == 0, output);
    }

    public async Task<GradeReport> GradeAsync()
    {
        var ns = Exercise.Exercise.Namespace;
        var reading = await ClusterReader.ReadAsync(_connection, LiveQuery.Of(Exercise, ns), TimeProvider.System, _patience, CancellationToken.None);
        Assert.That(reading.Failure, Is.Null);
        return Grader.Grade(Exercise, reading.State!, new(EnvTestCluster.Context, ns), TimeProvider.System.GetUtcNow());
    }

    /// <summary>Takes away what an answer made, and all that is in the namespaces of the exercise beside what is given.</summary>
    public async Task WipeAsync(IEnumerable<KubeObject> made)
    {
        var catalog = CustomKinds.In(Exercise.Given, SchemaCatalog.BuiltIn);
        var given = Exercise.GivenKeys.ToHashSet();
        foreach (var item in made.Where(item => !given.Contains(item.Key) && item.Name.Length > 0).OrderBy(item => item.Kind == "Namespace"))
            await EndAsync(ResourcePath.Of(catalog.Find(item.Type)!, item.Namespace, item.Name), item.Kind == "Namespace");
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _connection.Dispose();
    }

    private async Task EndAsync(string path, bool isNamespace)
    {
        await _store.DeleteAsync(path, "", isNow: true);
        var left = await _store.ReadAsync(path);
        if (left.Object is not { } held) return;
        if (isNamespace)
        {
            await _store.ReplaceAsync($"{path}/finalize", held.With("spec", MappingNode.Empty(default).With("finalizers", NodeEdit.List(default))));
            return;
        }

        var metadata = MappingNode.Empty(default).With("finalizers", ScalarNode.Null(default));
        await _store.PatchAsync(path, MappingNode.Empty(default).With("metadata", metadata));
    }
}
