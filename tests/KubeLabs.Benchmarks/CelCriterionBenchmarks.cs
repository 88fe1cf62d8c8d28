using System.Text;
using BenchmarkDotNet.Attributes;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>
/// A criterion with an expression over a state of 200 Pods, judged with a submission of one object: to stay below 2 ms once the exercise is
/// loaded. The first reads the objects of the state, the second the Pods that the model derives and a Service's endpoints.
/// </summary>
[MemoryDiagnoser]
public class CelCriterionBenchmarks
{
    private const string Objects =
        "cel: {objects: [Pod], expression: \"objects.size() == 200 && objects.all(p, p.spec.containers.all(c, c.image.matches('^[a-z]+:[0-9.]+$') "
        + "&& quantity(c.resources.limits.memory).compareTo(quantity('256Mi')) <= 0))\"}";

    private const string Model =
        "cel: {for: Service/web, expression: \"pods.size() == 200 && object.endpoints().size() == 200 && object.endpoints().all(p, "
        + "selects(object.spec.selector, p.metadata.labels))\"}";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private PreparedExercise _exercise = null!;
    private Submission _submission = null!;

    /// <summary>The criterion.</summary>
    [Params("objects", "model")]
    public string Asked { get; set; } = "";

    /// <summary>Writes and loads the exercise.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "given"));
        File.WriteAllText(Path.Combine(_folder, "given", "pods.yaml"), Pods());
        File.WriteAllText(Path.Combine(_folder, "exercise.yaml"), Exercise(Asked == "model" ? Model : Objects));
        _exercise = new ExerciseLoader(new PhysicalFileSystem()).Load(new("topic", "lab", _folder)).Exercise!;
        var yaml = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}"u8;
        _submission = new([ManifestReader.ReadBytes("answer.yaml", SourceKind.Submission, yaml)], [], []);
        if (Grade().Criteria[0].Status != CriterionStatus.Passed) throw new InvalidOperationException("The criterion of the benchmark must pass.");
    }

    /// <summary>Removes the exercise.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>Applies and judges.</summary>
    [Benchmark]
    public GradeReport Grade() => Grader.Grade(_exercise, _submission, ["answer.yaml"], Workload.Now);

    private static string Exercise(string check) => $$$"""
        apiVersion: kubelabs.dev/v1
        kind: Exercise
        metadata: {name: lab}
        spec:
          title: {en: Lab, ko: 실습}
          level: beginner
          minutes: 5
          criteria:
            - {id: asked, points: 1, title: {en: Asked, ko: 질문}, check: { {{{check}}} }}
        """;

    private static string Pods()
    {
        var yaml = new StringBuilder("{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}\n");
        for (var i = 0; i < 200; i++)
            yaml.Append($"---\n{{apiVersion: v1, kind: Pod, metadata: {{name: p{i}, labels: {{app: web}}}}, spec: {{containers: [{{name: c, image: 'i:1.{i}', resources: {{limits: {{memory: 128Mi}}}}}}]}}}}\n");
        return yaml.ToString();
    }
}
