using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A start of some seconds that a container must survive.</summary>
/// <param name="Seconds">The seconds.</param>
/// <param name="Port">The port at which it serves, once it has started.</param>
/// <param name="Paths">The paths that it answers.</param>
internal sealed record StartAspect(int Seconds, int Port, ImmutableArray<string> Paths) : ContainerAspect
{
    private const int LongestSeconds = 86400;

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<StartAspect> Type { get; } = new("{seconds, port, paths}", Read);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        var startup = ProbeView.Of(subject.Container, "startupProbe");
        var field = startup is null ? subject.Field("livenessProbe") : subject.Field("startupProbe");
        if (StartTolerance.Seconds(subject.Container) is { } seconds && seconds < Seconds)
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"container {subject.Name} is killed before a start of {Seconds} s is over",
                $"컨테이너 {subject.Name}의 시작에 {Seconds}초가 걸리면 그 전에 종료됩니다"))
            {
                Expected = new(
                    $"a startupProbe with initialDelaySeconds + periodSeconds × failureThreshold ≥ {Seconds}, or a livenessProbe with "
                        + $"initialDelaySeconds ≥ {Seconds}",
                    $"initialDelaySeconds + periodSeconds × failureThreshold ≥ {Seconds}인 startupProbe, 또는 initialDelaySeconds ≥ "
                        + $"{Seconds}인 livenessProbe"),
                Found = new($"{seconds} s", $"{seconds}초"),
            }, field);
        }

        if (startup is not null && ProbeTarget.Fault(startup, subject, Port, Paths, allowsConnection: true) is { } found)
        {
            yield return subject.About(new Finding(new LocalizedText(
                $"the startupProbe of container {subject.Name} never succeeds, so it is restarted again and again",
                $"컨테이너 {subject.Name}의 startupProbe 항목이 성공할 수 없어서 계속 재시작됩니다"))
            {
                Expected = ProbeTarget.Describe(Port, Paths),
                Found = found,
            }, field);
        }
    }

    private static (bool Ok, StartAspect Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "seconds", "port", "paths");
        var seconds = reader.Number(reader.Required(node, "seconds"), 1, LongestSeconds);
        var port = reader.Number(reader.Required(node, "port"), 1, 65535);
        var paths = reader.Required(node, "paths") is { } list ? ParameterTypes.Texts.Read(list, reader) : (false, []);
        return seconds is null || port is null || !paths.Item1 ? (false, null!) : (true, new(seconds.Value, port.Value, paths.Item2));
    }
}
