using BenchmarkDotNet.Attributes;
using KubeLabs.Grading;

namespace KubeLabs.Benchmarks;

/// <summary>One submission from its bytes to its report, once everything is warm.</summary>
[MemoryDiagnoser]
public class GradeBenchmarks
{
    private PreparedExercise _exercise = null!;
    private byte[] _bytes = [];

    /// <summary>The exercise.</summary>
    [Params("expose-deployment", "add-toleration", "tls-ingress")]
    public string Id { get; set; } = "";

    /// <summary>Prepares the exercise once, as a class is graded.</summary>
    [GlobalSetup]
    public void Prepare() => (_exercise, _bytes) = (Workload.Prepare(Id), Workload.Bytes(Id));

    /// <summary>Reads and judges.</summary>
    [Benchmark]
    public GradeReport Grade() => Grader.Grade(_exercise, Workload.Read(Id, _bytes), [Id], Workload.Now);
}
