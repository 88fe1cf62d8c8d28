using BenchmarkDotNet.Attributes;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>Where the time of a submission goes, stage by stage.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private byte[] _bytes = [];
    private PreparedExercise _exercise = null!;
    private ManifestDocument[] _documents = [];

    /// <summary>The exercise.</summary>
    [Params("expose-deployment", "add-toleration", "tls-ingress")]
    public string Id { get; set; } = "";

    /// <summary>Reads what the later stages begin with.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        (_exercise, _bytes) = (Workload.Prepare(Id), Workload.Bytes(Id));
        _documents = [.. Workload.Read(Id, _bytes).Documents];
    }

    /// <summary>Bytes to documents.</summary>
    [Benchmark]
    public Submission Read() => Workload.Read(Id, _bytes);

    /// <summary>Documents to admitted objects over the given state.</summary>
    [Benchmark]
    public AppliedManifests Apply() =>
        new ManifestApplication(KubeApiServer.Default).Apply(_exercise.Given, _documents, _exercise.Exercise.Namespace);

    /// <summary>Loading the exercise, which one run does once.</summary>
    [Benchmark]
    public PreparedExercise Load() => Workload.Prepare(Id);
}
