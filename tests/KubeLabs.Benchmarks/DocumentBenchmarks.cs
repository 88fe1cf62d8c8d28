using BenchmarkDotNet.Attributes;
using KubeLabs.Grading;

namespace KubeLabs.Benchmarks;

/// <summary>What one document costs from its bytes to the API server's answer, once everything is warm.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private byte[] _manifest = [];

    /// <summary>A manifest of the recorded ones.</summary>
    [Params("configmap-plain", "service-nodeport", "deployment-minimal", "deployment-sidecars", "pod-probes-all", "customresourcedefinition-crontabs")]
    public string Name { get; set; } = "";

    /// <summary>Finds the manifest.</summary>
    [GlobalSetup]
    public void Prepare() => _manifest = RecordedManifests.All[$"{Name}--base-none"];

    /// <summary>Reads and answers.</summary>
    [Benchmark]
    public ValidatedFile Answer() => RecordedManifests.Answer(_manifest);
}
