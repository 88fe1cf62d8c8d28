using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>Every check. The build fails for a class that is not named here.</summary>
public static class CheckCatalog
{
    /// <summary>The checks, in the order of the reference.</summary>
    public static ImmutableArray<Check> All { get; } =
    [
        new AcceptedCheck(),
        new MatchCheck(),
        new AbsentCheck(),
        new UnchangedCheck(),
        new CelCheck(),
        new EndpointsCheck(),
        new DnsCheck(),
        new RoutesCheck(),
        new CertificateCheck(),
        new SchedulesCheck(),
        new SpreadsCheck(),
        new AllowedCheck(),
        new RolloutCheck(),
        new EvictsCheck(),
        new BindsCheck(),
        new ReachableCheck(),
        new ClaimsCheck(),
        new QuotaCheck(),
        new ContainerCheck(),
        new CronRunsCheck(),
        new ScalesCheck(),
        new LiveCheck(),
    ];

    /// <summary>A check by its name, or null.</summary>
    public static Check? Find(string name) => All.FirstOrDefault(check => check.Name == name);
}
