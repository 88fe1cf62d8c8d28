using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>The status of a budget over the Pods <c>app=w</c> of one ReplicaSet.</summary>
internal sealed class DisruptionOracle : Oracle
{
    public override string Name => "disruption";

    public override string Source => "disruption controller";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var budget = new DisruptionBudgetView(OracleFile.Object(scenario["budget"]!));
            var status = DisruptionBudgets.Status(budget, Pods(scenario["replicas"]!.AsInteger()!.Value, scenario["ready"]!.AsInteger()!.Value));
            var recorded = scenario["status"]!;
            yield return new(
                OracleFile.Id(scenario),
                Text(recorded["currentHealthy"], recorded["desiredHealthy"], recorded["disruptionsAllowed"], recorded["expectedPods"]),
                Text(status));
        }
    }

    private static IEnumerable<GuardedPod> Pods(long replicas, long ready)
    {
        for (var index = 0; index < replicas; index++)
        {
            var pod = JsonTree.Object("Pod", JsonTree.Parse(
                FormattableString.Invariant($$"""{ "metadata": { "name": "w-{{index}}", "labels": { "app": "w" } } }""")));
            yield return new(pod, index < ready, "ReplicaSet/w", replicas);
        }
    }

    private static string Text(params IEnumerable<Node?> numbers) => string.Join(' ', numbers.Select(OracleFile.Text));

    private static string Text(BudgetStatus status) => FormattableString.Invariant(
        $"{status.CurrentHealthy} {status.DesiredHealthy} {status.DisruptionsAllowed} {status.ExpectedPods}");
}
