using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Disruption;

/// <summary>Each test names the sentence of the pages "Safely Drain a Node", "API-initiated Eviction" or "Disruptions".</summary>
internal sealed class DrainSimulationTests
{
    // "Disruptions": a budget limits how many Pods are down at once through voluntary disruptions.
    [TestCase("", 2, true, 0)]
    [TestCase("minAvailable: 1", 2, true, 1)]
    [TestCase("maxUnavailable: 1", 2, true, 1)]
    [TestCase("minAvailable: 2", 2, false, 2)]
    [TestCase("minAvailable: 100%", 2, false, 2)]
    public void A_budget_keeps_as_many_Pods_as_it_says(string budget, int replicas, bool isDone, int fewest)
    {
        var drain = Run(budget, Pods(replicas, "node-1"));
        Assert.That((drain.IsDone, drain.FewestReady(_ => true)), Is.EqualTo((isDone, fewest)));
    }

    // "Safely Drain a Node": what a budget holds back is tried again once replacements are ready elsewhere; without a place it never goes.
    [Test]
    public void A_Pod_that_finds_no_other_place_holds_the_drain_up()
    {
        var drain = Run("minAvailable: 1", Pods(2, "node-1"), _ => false);
        Assert.That(drain.Blocked.Single().Answer.Message, Does.Contain("needs 1 healthy pods and has 1 currently"));
    }

    // "Safely Drain a Node": Pods of DaemonSets stay, and so do mirror Pods.
    [Test]
    public void Pods_of_DaemonSets_stay() =>
        Assert.That(Run("", [Pod("d", "node-1", "DaemonSet/d")]).FewestReady(_ => true), Is.EqualTo(1));

    // "API-initiated Eviction": several budgets over one Pod are a misconfiguration, which the API refuses.
    [Test]
    public void A_Pod_under_two_budgets_is_never_evicted()
    {
        ImmutableArray<DisruptionBudgetView> budgets = [Budget("one", "minAvailable: 0"), Budget("two", "minAvailable: 0")];
        Assert.That(DrainSimulation.Run("node-1", Pods(1, "node-1"), budgets, _ => true).IsDone, Is.False);
    }

    // "Unhealthy Pod Eviction Policy": by default a Pod that is not ready goes only while the budget is met; with AlwaysAllow always.
    [TestCase("minAvailable: 2", ExpectedResult = false)]
    [TestCase("minAvailable: 1", ExpectedResult = true)]
    [TestCase("minAvailable: 2, unhealthyPodEvictionPolicy: AlwaysAllow", ExpectedResult = true)]
    public bool A_Pod_that_is_not_ready_may_go(string budget)
    {
        var pods = Pods(2, "node-2");
        var status = JsonTree.Parse("""{"phase": "Running"}""");
        var sick = pods[0] with { IsReady = false, Pod = pods[0].Pod.With(pods[0].Pod.Root.With("status", status)) };
        return Evictions.Answer(sick, [sick, pods[1]], [Budget("b", budget)]).IsAllowed;
    }

    private static Drain Run(string budget, ImmutableArray<GuardedPod> pods, Func<GuardedPod, bool>? findsPlace = null) =>
        DrainSimulation.Run("node-1", pods, budget.Length == 0 ? [] : [Budget("b", budget)], findsPlace ?? (_ => true));

    private static ImmutableArray<GuardedPod> Pods(int count, string node) =>
        [.. Enumerable.Range(0, count).Select(index => Pod($"w-{index}", node, "ReplicaSet/w") with { Scale = count })];

    private static GuardedPod Pod(string name, string node, string controller)
    {
        var root = JsonTree.Parse($$"""{ "metadata": { "name": "{{name}}", "labels": { "app": "w" } }, "spec": { "nodeName": "{{node}}" } }""");
        return new(JsonTree.Object("Pod", root), true, controller, 1);
    }

    private static DisruptionBudgetView Budget(string name, string spec)
    {
        var state = TestCluster.State($$"""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: {{name}} }
            spec: {selector: {matchLabels: {app: w} }, {{spec}} }
            """);
        return new(state.Find("policy", "PodDisruptionBudget", "default", name)!);
    }
}
