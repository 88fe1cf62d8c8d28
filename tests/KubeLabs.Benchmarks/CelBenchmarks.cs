using System.Text;
using BenchmarkDotNet.Attributes;
using KubeLabs.ApiServer;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>A criterion with an expression over a state of 200 Pods: to stay below 2 ms once it is compiled.</summary>
[MemoryDiagnoser]
public class CelBenchmarks
{
    private const string Expression =
        "objects.filter(o, o.kind == 'Pod' && has(o.metadata.labels) && o.metadata.labels.?app.orValue('') == 'web')"
        + ".all(p, p.spec.containers.all(c, c.image.matches('^[a-z]+:[0-9.]+$')"
        + " && quantity(c.resources.limits.memory).compareTo(quantity('256Mi')) <= 0))";

    private static readonly CelEnvironment _environment = CelEnvironment.Kubernetes.With("objects", CelType.ListOf(CelType.Dyn));
    private CelProgram _program = null!;
    private CelActivation _activation = null!;

    /// <summary>Makes the Pods and compiles the expression.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < 200; i++)
            yaml.Append($"---\n{{apiVersion: v1, kind: Pod, metadata: {{name: p{i}, labels: {{app: web}}}}, spec: {{containers: [{{name: c, image: 'i:1.{i}', resources: {{limits: {{memory: 128Mi}}}}}}]}}}}\n");
        var pods = ManifestReader.Read(new Source("pods.yaml", SourceKind.Submission, yaml.ToString())).Documents;
        _activation = new CelActivation(KeyValuePair.Create("objects", (CelValue)CelList.Of([.. pods.Select(pod => NodeValue.Of(pod.Root!))])));
        _program = _environment.Compile(Expression).Program!;
        if (_program.Evaluate(_activation).Value is not CelBool { Value: true })
            throw new InvalidOperationException("The expression of the benchmark must be true.");
    }

    /// <summary>Evaluates the compiled expression.</summary>
    [Benchmark]
    public CelResult Evaluate() => _program.Evaluate(_activation);

    /// <summary>Parses, checks and compiles it.</summary>
    [Benchmark]
    public CelCompilation Compile() => _environment.Compile(Expression);
}
