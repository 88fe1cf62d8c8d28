using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Compares the runs of a CronJob with those of a schedule, over five years or a few thousand runs.</summary>
/// <param name="expected">The schedule.</param>
/// <param name="clock">The clock of that schedule.</param>
/// <param name="now">The moment of grading.</param>
internal sealed class RunComparison(CronSchedule expected, ZoneClock clock, DateTimeOffset now)
{
    private const int Years = 5;
    private const int MostRuns = 5000;

    // Clocks that a cluster without a time zone might have.
    private static readonly int[] _hours = [0, 9, -8];

    private DateTimeOffset Until => now.AddYears(Years);

    /// <summary>What is wrong with the runs; null where this machine cannot tell, as it does not know the time zone.</summary>
    public IEnumerable<Finding>? Compare(CronJobView cronJob)
    {
        if (cronJob.Schedule is not { } schedule) return [];
        if (schedule.Every is not null) return [Interval(cronJob)];
        if (cronJob.TimeZone is { } zone)
        {
            if (!ZoneClock.TryFind(zone, out var own)) return null;
            return Difference(schedule, own) is { } wrong ? [Differs(cronJob, wrong)] : [];
        }

        var differences = _hours.Select(hours => Difference(schedule, ZoneClock.Fixed(TimeSpan.FromHours(hours)))).ToList();
        return differences.TrueForAll(difference => difference is null) ? [] : [NoZone(cronJob)];
    }

    /// <summary>That this machine does not know a time zone.</summary>
    public static LocalizedText NoDatabase(CronJobView cronJob) => new(
        $"this machine has no time zone data for {cronJob.TimeZone}; install the package tzdata",
        $"이 컴퓨터에 시간대 {cronJob.TimeZone}의 데이터가 없습니다. tzdata 패키지를 설치하십시오");

    // The first run of one that is none of the other.
    private (DateTimeOffset? Expected, DateTimeOffset? Found)? Difference(CronSchedule schedule, ZoneClock own)
    {
        using var asked = CronJobView.Runs(expected, now, clock, Until, MostRuns).GetEnumerator();
        using var found = CronJobView.Runs(schedule, now, own, Until, MostRuns).GetEnumerator();
        while (true)
        {
            DateTimeOffset? one = asked.MoveNext() ? asked.Current : null;
            DateTimeOffset? other = found.MoveNext() ? found.Current : null;
            if (one is null && other is null) return null;
            if (one != other) return (one, other);
        }
    }

    private Finding Differs(CronJobView cronJob, (DateTimeOffset? Expected, DateTimeOffset? Found) wrong) => new Finding(new LocalizedText(
        $"CronJob {cronJob.Object.Name} runs at other times", $"크론잡 {cronJob.Object.Name}의 실행 시각이 다릅니다"))
    {
        Expected = Show("next run", "다음 실행", wrong.Expected),
        Found = Show("next run", "다음 실행", wrong.Found),
    }.About(cronJob.Object, FieldPath.Root.Child("spec", "schedule"));

    private static Finding NoZone(CronJobView cronJob) => new Finding(new LocalizedText(
        $"CronJob {cronJob.Object.Name} has no timeZone, so it goes by the clock of the kube-controller-manager",
        $"크론잡 {cronJob.Object.Name}에 timeZone이 없어서 kube-controller-manager의 시계를 따릅니다"))
    {
        Expected = new("the same moments whatever clock the cluster has", "클러스터의 시계와 관계없이 같은 시각"),
        Found = new("no timeZone", "timeZone 없음"),
    }.About(cronJob.Object, FieldPath.Root.Child("spec", "schedule"));

    private static Finding Interval(CronJobView cronJob) => new Finding(new LocalizedText(
        $"CronJob {cronJob.Object.Name} counts an interval from its creation, not times of day",
        $"크론잡 {cronJob.Object.Name}의 스케줄은 정해진 시각이 아니라 생성 시점부터의 간격입니다"))
        .About(cronJob.Object, FieldPath.Root.Child("spec", "schedule"));

    private LocalizedText Show(string english, string korean, DateTimeOffset? run)
    {
        if (run is not { } at) return new("no run", "실행 없음");
        var wall = clock.ToWall(at.UtcDateTime).ToString("yyyy-MM-dd HH:mm ddd", CultureInfo.InvariantCulture);
        var utc = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture);
        return new($"{english} {wall} ({utc})", $"{korean} {wall} ({utc})");
    }
}
