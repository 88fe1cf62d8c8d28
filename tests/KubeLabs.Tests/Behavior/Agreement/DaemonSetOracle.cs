using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>The nodes that a DaemonSet has a Pod on.</summary>
internal sealed class DaemonSetOracle : Oracle
{
    public override string Name => "daemonset";

    public override string Source => "daemon controller";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var placed = DaemonSetPlacement.NodesOf(OracleFile.Object(scenario["daemonSet"]!), JsonTree.Objects("Node", scenario["nodes"]));
            yield return new(
                OracleFile.Id(scenario),
                $"{OracleFile.Text(scenario["desired"])}: {OracleFile.Text(scenario["nodesWithPods"])}",
                FormattableString.Invariant($"{placed.Length}: {string.Join(' ', placed)}"));
        }
    }
}
