using BenchmarkDotNet.Attributes;
using KubeLabs.Grading;

namespace KubeLabs.Benchmarks;

/// <summary>1,000 submissions in one process, on all cores: the three exercises in turn.</summary>
[MemoryDiagnoser]
public class ClassBenchmarks
{
    private const int Submissions = 1000;
    private static readonly string[] _ids = ["expose-deployment", "add-toleration", "tls-ingress"];
    private (PreparedExercise Exercise, byte[] Bytes)[] _work = [];

    /// <summary>Prepares the three exercises once.</summary>
    [GlobalSetup]
    public void Prepare() => _work = [.. _ids.Select(id => (Workload.Prepare(id), Workload.Bytes(id)))];

    /// <summary>The sum of the scores, so that nothing is left out.</summary>
    [Benchmark(OperationsPerInvoke = Submissions)]
    public int GradeThousand()
    {
        var sum = 0;
        Parallel.For(0, Submissions, index =>
        {
            var (exercise, bytes) = _work[index % _work.Length];
            var id = exercise.Exercise.Id;
            Interlocked.Add(ref sum, Grader.Grade(exercise, Workload.Read(id, bytes), [id], Workload.Now).Score);
        });
        return sum;
    }
}
