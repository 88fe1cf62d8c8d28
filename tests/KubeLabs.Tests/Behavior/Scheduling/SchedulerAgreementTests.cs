using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Scheduling;

/// <summary>
/// What a real kube-scheduler 1.36 did. A line of the fixture is a cluster (nodes, pods), or a Pod tried on the cluster before
/// it: placed or not, the scheduler's message, and where it was asked the nodes that the Pod could go to.
/// </summary>
internal sealed class SchedulerAgreementTests
{
    private const double Floor = 1.0;

    private sealed record Trial(
        string Id, SchedulingCluster Cluster, KubeObject Pod, bool Placed, string Message, ImmutableArray<string>? Passed);

    [Test]
    public void Every_decision_of_the_real_scheduler_is_met()
    {
        var trials = Read();
        var (agreed, nodes, nodesAgreed) = (0, 0, 0);
        foreach (var trial in trials)
        {
            var result = NodeFilters.Evaluate(trial.Pod, trial.Cluster);
            var differences = Differences(trial, result);
            foreach (var difference in differences) TestContext.Out.WriteLine($"{trial.Id}: {difference}");
            if (differences.Count == 0) agreed++;
            if (trial.Passed is not { } passed) continue;
            nodes += result.Nodes.Length;
            nodesAgreed += result.Nodes.Count(n => n.Passed == passed.Contains(n.Node));
        }

        TestContext.Out.WriteLine($"scheduling: {agreed} of {trials.Count} scenarios agree, {nodesAgreed} of {nodes} nodes");
        Assert.That((double)agreed / trials.Count, Is.GreaterThanOrEqualTo(Floor));
    }

    private static List<string> Differences(Trial trial, SchedulingResult result)
    {
        var differences = new List<string>();
        if (result.IsPlaced != trial.Placed) differences.Add($"placed: {result.IsPlaced}");
        if (trial.Passed is { } passed)
        {
            foreach (var node in result.Nodes.Where(n => n.Passed != passed.Contains(n.Node)))
            {
                differences.Add($"node {node.Node}: {string.Join(", ", node.Failures.Select(f => f.Message))}");
            }
        }

        var message = Message(result);
        if (trial.Message.Length > 0 && message != trial.Message) differences.Add($"message: {message}\n  expected: {trial.Message}");
        return differences;
    }

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

    private static List<Trial> Read()
    {
        var trials = new List<Trial>();
        var cluster = SchedulingCluster.Of([], [], []);
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", "scheduling.jsonl")))
        {
            var root = JsonTree.Parse(line);
            if (root["nodes"] is { } nodes)
            {
                cluster = SchedulingCluster.Of(JsonTree.Objects("Node", nodes), JsonTree.Objects("Pod", root["pods"]), []);
                continue;
            }

            trials.Add(new(
                root["id"]!.AsString()!,
                cluster,
                JsonTree.Object("Pod", root["pod"]!),
                root["placed"]!.AsBoolean()!.Value,
                root["message"]!.AsString()!,
                root["passed"] is { } passed ? Names(passed) : null));
        }

        return trials;
    }

    private static ImmutableArray<string> Names(Node list)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items) names.Add(item.AsString()!);
        return names.ToImmutable();
    }
}
