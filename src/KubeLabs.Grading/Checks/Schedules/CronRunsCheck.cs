using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A CronJob's next runs, and what happens while one is still going.</summary>
internal sealed class CronRunsCheck : Check
{
    private const int LeastDeadline = 10;

    private static readonly Parameter<string> _cronJob = new("cronJob", ParameterTypes.Text, new("The CronJob.", "크론잡."), isRequired: true);

    private static readonly Parameter<CronSchedule> _schedule = new(
        "schedule",
        new("cron schedule", ReadSchedule),
        new("A schedule with the same runs; how the learner writes it does not matter.", "실행 시각이 같아야 하는 스케줄. 답안의 표기법은 상관없다."));

    private static readonly Parameter<ZoneClock> _timeZone = new(
        "timeZone", new("time zone", ReadZone), new("The zone of that schedule; UTC where absent.", "그 스케줄의 시간대. 없으면 UTC."));

    private static readonly Parameter<string> _whileRunning = new(
        "whileRunning",
        ParameterTypes.OneOf("skip", "replace", "both"),
        new("What happens to a run whose predecessor is still going.", "이전 실행이 끝나지 않았을 때 다음 실행의 처리."));

    private static readonly ImmutableArray<FieldPath> _times =
        [FieldPath.Parse("spec.schedule"), FieldPath.Parse("spec.timeZone"), FieldPath.Parse("spec.suspend"),
            FieldPath.Parse("spec.jobTemplate.spec.suspend"),
            FieldPath.Parse("spec.startingDeadlineSeconds")];

    private static readonly ImmutableArray<FieldPath> _policy = [FieldPath.Parse("spec.concurrencyPolicy")];

    /// <inheritdoc/>
    public override string Name => "cronRuns";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a CronJob runs at exactly the moments of a schedule, whatever clock the cluster has, and does what is asked while a run is "
            + "still going",
        "크론잡이 클러스터의 시계와 관계없이 스케줄과 정확히 같은 시각에 실행되고, 이전 실행이 끝나지 않았을 때 요구한 대로 처리한다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_cronJob, _schedule, _timeZone, _whileRunning];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [new("batch", "CronJob")];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Has(_schedule) || arguments.Has(_whileRunning)) return;
        reader.Report(at, "\"schedule\" or \"whileRunning\" is expected here", "여기에는 \"schedule\" 또는 \"whileRunning\"이 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var kind = new GroupKind("batch", "CronJob");
        var name = arguments.Get(_cronJob);
        if (context.Find(kind, null, name) is not { } item) return CheckResult.Failed(Missing.Object(context, kind, null, name));
        var refusals = context.Refusals(item, [.. arguments.Has(_schedule) ? _times : [], .. arguments.Has(_whileRunning) ? _policy : []]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);
        var cronJob = new CronJobView(item);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (arguments.Has(_whileRunning)) findings.AddRange(WhileRunning(cronJob, arguments.Get(_whileRunning)));
        if (!arguments.Has(_schedule)) return CheckResult.Of(findings.ToImmutable());

        findings.AddRange(Never(cronJob));
        var comparison = new RunComparison(arguments.Get(_schedule), arguments.Get(_timeZone, ZoneClock.Utc), context.Now);
        return comparison.Compare(cronJob) is not { } wrong ? CheckResult.Error(RunComparison.NoDatabase(cronJob))
            : CheckResult.Of([.. findings, .. wrong]);
    }

    private static IEnumerable<Finding> WhileRunning(CronJobView cronJob, string asked)
    {
        var expected = asked switch { "skip" => "Forbid", "replace" => "Replace", _ => "Allow" };
        if (cronJob.ConcurrencyPolicy == expected) yield break;
        var words = cronJob.ConcurrencyPolicy switch
        {
            "Forbid" => new LocalizedText("the next run is skipped", "다음 실행을 건너뜁니다"),
            "Replace" => new("the next run replaces the one that is going", "다음 실행이 진행 중인 실행을 대신합니다"),
            _ => new("both run at once", "두 실행이 동시에 진행됩니다"),
        };
        yield return new Finding(new LocalizedText(
            $"while a run of CronJob {cronJob.Object.Name} is still going, {words.En}",
            $"크론잡 {cronJob.Object.Name}의 이전 실행이 끝나지 않았을 때 {words.Ko}"))
        {
            Expected = LocalizedText.Same($"concurrencyPolicy: {expected}"),
            Found = LocalizedText.Same($"concurrencyPolicy: {cronJob.ConcurrencyPolicy}"),
        }.About(cronJob.Object, FieldPath.Root.Child("spec", "concurrencyPolicy"));
    }

    private static IEnumerable<Finding> Never(CronJobView cronJob)
    {
        var spec = FieldPath.Root.Child("spec");
        if (cronJob.IsSuspended)
        {
            yield return new Finding(new LocalizedText(
                $"CronJob {cronJob.Object.Name} is suspended, so it starts nothing",
                $"크론잡 {cronJob.Object.Name} 오브젝트가 일시 중단되어 아무것도 실행하지 않습니다"))
                .About(cronJob.Object, spec.Child("suspend"));
        }

        if (cronJob.MakesSuspendedJobs)
        {
            yield return new Finding(new LocalizedText(
                $"the Jobs of CronJob {cronJob.Object.Name} are suspended, so they make no Pods",
                $"크론잡 {cronJob.Object.Name} 오브젝트가 만드는 잡이 일시 중단되어 파드를 만들지 않습니다"))
                .About(cronJob.Object, spec.Child("jobTemplate", "spec").Child("suspend"));
        }

        if (cronJob.StartingDeadline is { } deadline and < LeastDeadline)
        {
            yield return new Finding(new LocalizedText(
                "runs may be missed: the controller looks every 10 seconds, and a run may start no later than this",
                "실행을 놓칠 수 있습니다. 컨트롤러는 10초마다 확인하는데 시작 기한이 그보다 짧습니다"))
            {
                Expected = new("10 or more, or nothing", "10 이상, 또는 값 없음"),
                Found = LocalizedText.Same(deadline.ToString(CultureInfo.InvariantCulture)),
            }.About(cronJob.Object, spec.Child("startingDeadlineSeconds"));
        }
    }

    private static (bool Ok, CronSchedule Value) ReadSchedule(Node node, ParameterReader reader)
    {
        if (node.AsString() is { } text && CronSchedule.Parse(text) is { Every: null } schedule) return (true, schedule);
        reader.Report(node, "a cron schedule is expected here: \"30 2 * * 1-5\"", "여기에는 \"30 2 * * 1-5\"와 같은 cron 스케줄이 와야 합니다");
        return (false, null!);
    }

    private static (bool Ok, ZoneClock Value) ReadZone(Node node, ParameterReader reader)
    {
        if (node.AsString() is { } text && ZoneClock.TryFind(text, out var clock)) return (true, clock);
        reader.Report(node, "a time zone that this machine knows is expected here", "여기에는 이 컴퓨터가 아는 시간대가 와야 합니다");
        return (false, null!);
    }
}
