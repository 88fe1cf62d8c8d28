using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A liveness or readiness probe: what it asks for, and after how long failures count.</summary>
/// <param name="IsLiveness">Which of the two.</param>
/// <param name="Path">The path of the request.</param>
/// <param name="Port">The port of the request.</param>
/// <param name="After">Period times threshold in seconds, or null for any.</param>
internal sealed record ProbeAspect(bool IsLiveness, string Path, int Port, int? After) : ContainerAspect
{
    private const int LongestSeconds = 86400;

    /// <summary>How a liveness probe is read from an exercise file.</summary>
    public static ParameterType<ProbeAspect> Liveness { get; } = new("{path, port, after: seconds}", (node, reader) =>
        Read(node, reader, true));

    /// <summary>How a readiness probe is read from an exercise file.</summary>
    public static ParameterType<ProbeAspect> Readiness { get; } = new("{path, port, after: seconds}", (node, reader) =>
        Read(node, reader, false));

    private string FieldName => IsLiveness ? "livenessProbe" : "readinessProbe";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        if (ProbeView.Of(subject.Container, FieldName) is not { } probe) return [subject.About(NoProbe(subject), subject.Container.Path)];
        return Compare(subject, probe).Select(finding => subject.About(finding, subject.Field(FieldName)));
    }

    private IEnumerable<Finding> Compare(ContainerSubject subject, ProbeView probe)
    {
        if (ProbeTarget.Fault(probe, subject, Port, [Path], allowsConnection: false) is { } found)
        {
            yield return new(new LocalizedText(
                $"the {FieldName} of container {subject.Name} asks for something else",
                $"컨테이너 {subject.Name}의 {FieldName} 항목이 다른 것을 확인합니다"))
            {
                Expected = ProbeTarget.Describe(Port, [Path]),
                Found = found,
            };
        }

        if (After is { } seconds && probe.FailureSeconds != seconds)
        {
            yield return new(new LocalizedText(
                $"the {FieldName} of container {subject.Name} counts failures after another time",
                $"컨테이너 {subject.Name}의 {FieldName} 항목이 실패로 판정하는 시간이 다릅니다"))
            {
                Expected = new($"periodSeconds × failureThreshold = {seconds} s", $"periodSeconds × failureThreshold = {seconds}초"),
                Found = new(
                    $"{probe.Period} × {probe.FailureThreshold} = {probe.FailureSeconds} s",
                    $"{probe.Period} × {probe.FailureThreshold} = {probe.FailureSeconds}초"),
            };
        }

        if (!IsLiveness && subject.Pod.Pod.Spec?["readinessGates"] is { Items.IsEmpty: false })
        {
            yield return new(new LocalizedText(
                "the Pod has readiness gates, so it is not ready until something else says so",
                "파드에 준비성 게이트가 있어서 다른 조건이 채워지기 전에는 준비되지 않습니다"));
        }
    }

    private Finding NoProbe(ContainerSubject subject) => new(new LocalizedText(
        $"container {subject.Name} has no {FieldName}", $"컨테이너 {subject.Name}에 {FieldName} 항목이 없습니다"))
    {
        Expected = ProbeTarget.Describe(Port, [Path]),
    };

    private static (bool Ok, ProbeAspect Value) Read(Node node, ParameterReader reader, bool isLiveness)
    {
        reader.KnownKeys(node, "path", "port", "after");
        var path = reader.Text(reader.Required(node, "path"));
        var port = reader.Number(reader.Required(node, "port"), 1, 65535);
        var after = reader.Number(node["after"], 1, LongestSeconds);
        return path is null || port is null ? (false, null!) : (true, new(isLiveness, path, port.Value, after));
    }
}
