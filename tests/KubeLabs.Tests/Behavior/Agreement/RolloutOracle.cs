using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>A Deployment moved to another image: where it stands still, and the extremes from there to the end.</summary>
internal sealed class RolloutOracle : Oracle
{
    public override string Name => "rollout";

    public override string Source => "deployment controller";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var rollout = RolloutSimulation.Run(RollingLimits.Of(OracleFile.Object(scenario["deployment"]!)));
            var stuck = scenario["stuck"]!;
            string[] recorded =
            [
                OracleFile.Text(stuck["new"]), OracleFile.Text(stuck["old"]), OracleFile.Text(stuck["ready"]), OracleFile.Text(stuck["total"]),
                OracleFile.Text(scenario["minReady"]), OracleFile.Text(scenario["maxTotal"]), OracleFile.Text(scenario["finished"]),
            ];
            var (at, finished) = (rollout.Stuck, rollout.IsFinished ? "true" : "false");
            yield return new(
                OracleFile.Id(scenario),
                string.Join(' ', recorded),
                FormattableString.Invariant(
                    $"{at.New} {at.Old} {at.Ready} {at.Total} {rollout.MinReady} {rollout.MaxTotalFromStuck} {finished}"));
        }
    }
}
