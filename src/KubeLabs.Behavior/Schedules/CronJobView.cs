using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A CronJob, with the defaults of the API. Source: the documentation of CronJob, and the CronJob controller.</summary>
/// <param name="Object">The object of kind CronJob.</param>
public readonly record struct CronJobView(KubeObject Object)
{
    /// <summary>The schedule; null where it is none.</summary>
    public CronSchedule? Schedule => CronSchedule.Parse(Object.Spec?["schedule"]?.AsString() ?? "");

    /// <summary>The time zone, or null: then the clock of the kube-controller-manager rules.</summary>
    public string? TimeZone => Object.Spec?["timeZone"]?.AsString();

    /// <summary>Whether it starts no Jobs at all.</summary>
    public bool IsSuspended => Object.Spec?["suspend"]?.AsBoolean() ?? false;

    /// <summary>Whether the Jobs that it makes are suspended, so that they make no Pods.</summary>
    public bool MakesSuspendedJobs => Object.Spec?["jobTemplate"]?["spec"]?["suspend"]?.AsBoolean() ?? false;

    /// <summary>What happens while a run is still going: <c>Allow</c>, <c>Forbid</c> or <c>Replace</c>.</summary>
    public string ConcurrencyPolicy => Object.Spec?["concurrencyPolicy"]?.AsString() is { Length: > 0 } policy ? policy : "Allow";

    /// <summary>How late a run may start, in seconds, or null for any time.</summary>
    public long? StartingDeadline => Object.Spec?["startingDeadlineSeconds"]?.AsInteger();

    /// <summary>The next runs of a schedule after a moment.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="after">The moment.</param>
    /// <param name="clock">The clock by which the schedule is read.</param>
    /// <param name="until">No run later than this counts.</param>
    /// <param name="most">No more runs than this.</param>
    public static IEnumerable<DateTimeOffset> Runs(
        CronSchedule schedule, DateTimeOffset after, ZoneClock clock, DateTimeOffset until, int most)
    {
        var at = after;
        for (var i = 0; i < most; i++)
        {
            if (schedule.Next(at, clock) is not { } next || next > until) yield break;
            yield return next;
            at = next;
        }
    }
}
