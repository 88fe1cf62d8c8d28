using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>How a container must be stopped.</summary>
/// <param name="WaitSeconds">How long the preStop hook must wait at least, or null for not at all.</param>
/// <param name="LeftSeconds">How much of the grace period must be left after it at least, or null.</param>
internal sealed record TerminationAspect(int? WaitSeconds, int? LeftSeconds) : ContainerAspect
{
    private const int LongestSeconds = 86400;

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<TerminationAspect> Type { get; } = new("{wait: seconds, left: seconds}", Read);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        var termination = Termination.Of(subject.Pod, subject.Container, subject.Environment);
        if (WaitSeconds is { } wait && termination.WaitSeconds is null or < 1)
            yield return Differs(subject, new($"a preStop hook that waits {wait} s", $"{wait}초를 기다리는 preStop 훅"), new("none", "없음"));
        else if (WaitSeconds is { } least && termination.WaitSeconds < least)
            yield return Differs(subject, new($"a wait of at least {least} s", $"{least}초 이상 대기"),
                new($"{termination.WaitSeconds} s", $"{termination.WaitSeconds}초"));
        if (LeftSeconds is { } left && (termination.LeftSeconds ?? 0) < left)
        {
            yield return Differs(
                subject,
                new($"at least {left} s of the grace period left after the hook", $"훅이 끝난 뒤 남는 종료 유예 시간 {left}초 이상"),
                new($"{termination.LeftSeconds ?? 0} s of {termination.GraceSeconds} s",
                    $"{termination.GraceSeconds}초 중 {termination.LeftSeconds ?? 0}초"));
        }
    }

    private static Finding Differs(ContainerSubject subject, LocalizedText expected, LocalizedText found) => subject.About(
        new Finding(new LocalizedText(
            $"container {subject.Name} is not stopped as asked", $"컨테이너 {subject.Name}의 종료 방식이 요구와 다릅니다"))
        {
            Expected = expected,
            Found = found,
        },
        subject.Field("lifecycle"));

    private static (bool Ok, TerminationAspect Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "wait", "left");
        return (true, new(reader.Number(node["wait"], 1, LongestSeconds), reader.Number(node["left"], 1, LongestSeconds)));
    }
}
