using System.Globalization;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>One Pod tried on a cluster: placed or not, the scheduler's message, and node by node whether it could go there.</summary>
internal sealed class SchedulingOracle : Oracle
{
    public override string Name => "scheduling";

    public override string Source => "kube-scheduler";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var cluster = SchedulingCluster.Of(JsonTree.Objects("Node", scenario["nodes"]), JsonTree.Objects("Pod", scenario["pods"]), JsonTree.Objects("Namespace", scenario["namespaces"]));
            var result = NodeFilters.Evaluate(JsonTree.Object("Pod", scenario["pod"]!), cluster);
            var (id, message) = (OracleFile.Id(scenario), scenario["message"]!.AsString()!);
            yield return new(
                $"{id} placed", $"{OracleFile.Text(scenario["placed"])} {message}", $"{Word(result.IsPlaced)} {(message.Length > 0 ? Message(result) : "")}");
            foreach (var entry in scenario["feasible"] is { } feasible ? feasible.Entries.ToArray() : [])
                yield return new($"{id} {entry.Key}", OracleFile.Text(entry.Value), Word(result.Of(entry.Key)!.Passed));
        }
    }

    private static string Word(bool value) => value ? "true" : "false";

    // No Pod of the scenarios has a priority, so where eviction might help there is nobody to evict.
    private static string Message(SchedulingResult result)
    {
        var might = result.Nodes.Count(n => n.PreemptionMightHelp);
        var cannot = result.Nodes.Length - might;
        var parts = new List<string>();
        if (might > 0) parts.Add($"{might} No preemption victims found for incoming pod");
        if (cannot > 0) parts.Add($"{cannot} Preemption is not helpful for scheduling");
        parts.Sort(StringComparer.Ordinal);
        var tail = string.Create(CultureInfo.InvariantCulture, $"preemption: 0/{result.Nodes.Length} nodes are available: ");
        return $"{result.Message} no new claims to deallocate, {tail}{string.Join(", ", parts)}.";
    }
}
