using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Rollouts;

/// <summary>What no recording asks for. Each test names the sentence of the page "Deployments".</summary>
internal sealed class RolloutSimulationTests
{
    // "Pausing and Resuming a rollout": changes of a paused Deployment trigger no rollout.
    [Test]
    public void A_paused_Deployment_stands_still()
    {
        var rollout = RolloutSimulation.Run(new(3, 1, 1, false, true));
        Assert.That((rollout.Stuck.New, rollout.Stuck.Old, rollout.IsFinished), Is.EqualTo((0, 3, false)));
    }

    // "Recreate Deployment": all existing Pods are killed before new ones are created.
    [Test]
    public void Recreate_leaves_no_Pod_in_between() => Assert.That(RolloutSimulation.Run(new(3, 0, 0, true, false)).MinReady, Is.Zero);

    // "Rollover": Pods that are not ready are taken away first, since nobody misses them.
    [Test]
    public void Unready_old_Pods_go_first()
    {
        var rollout = RolloutSimulation.Run(new(4, 1, 0, false, false), old: 4, oldReady: 0);
        Assert.That((rollout.MinReady, rollout.IsFinished), Is.EqualTo((0, true)));
    }

    // "Scaling a Deployment": a change of replicas together with the template is made to the old Pods first.
    [TestCase(2, 4, 2, 2)]
    [TestCase(2, 1, 1, 2)]
    public void Replicas_change_first(int before, int after, int fewest, int most)
    {
        var rollout = RolloutSimulation.Run(new(after, 1, 0, false, false), before, before);
        Assert.That((rollout.MinReady, rollout.MaxTotal), Is.EqualTo((fewest, Math.Max(most, after + 1))));
    }

    [TestCase("0", 0)]
    [TestCase("2000000000", 10_000)]
    public void A_hostile_or_empty_Deployment_comes_to_an_end(string written, int replicas)
    {
        var state = TestCluster.State($$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d}
            spec:
              replicas: {{written}}
              selector: {matchLabels: {app: w} }
              template: {metadata: {labels: {app: w} }, spec: {containers: [{name: c, image: i}] } }
            """);
        var limits = RollingLimits.Of(state.Find("apps", "Deployment", "default", "d")!);
        Assert.That((limits.Replicas, RolloutSimulation.Run(limits).IsFinished), Is.EqualTo((replicas, true)));
    }
}
