using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Autoscaling;

/// <summary>What one metric asks for. The sentences are those of "Horizontal Pod Autoscaling", "Algorithm details".</summary>
internal sealed class ReplicaCalculatorTests
{
    // desiredReplicas = ceil(currentReplicas × currentMetricValue ÷ desiredMetricValue).
    [TestCase(2, 70, "140 140", 4)]
    [TestCase(4, 70, "35 35 35 35", 2)]
    [TestCase(3, 50, "60 60 60", 4)]
    [TestCase(1, 100, "1000", 10)]
    [TestCase(2, 70, "0 0", 0)]
    // The ratio is near enough to one: nothing is done (a tenth unless the cluster says otherwise).
    [TestCase(2, 100, "110 110", 2)]
    [TestCase(2, 100, "111 111", 3)]
    [TestCase(10, 100, "90 90 90 90 90 90 90 90 90 90", 10)]
    [TestCase(10, 100, "89 89 89 89 89 89 89 89 89 89", 9)]
    // Pods without metrics use all of their request when it goes down, and nothing when it goes up.
    [TestCase(3, 50, "10 10 -", 3)]
    [TestCase(3, 100, "10 10 -", 2)]
    [TestCase(3, 50, "150 150 -", 6)]
    [TestCase(3, 50, "80 60 -", 3)]
    // Pods that are not ready yet use nothing when it goes up, and do not count when it goes down.
    [TestCase(3, 50, "150 150 !", 6)]
    [TestCase(3, 50, "70 70 !", 3)]
    [TestCase(3, 50, "25 25 !", 1)]
    public void A_target_in_per_cent_asks_for(long current, long target, string pods, long expected) =>
        Assert.That(ReplicaCalculator.ByUtilization(current, target, Pods(pods), Tolerances.Usual), Is.EqualTo(expected));

    [TestCase(2, 100, "200 200", 4)]
    [TestCase(2, 100, "105 105", 2)]
    [TestCase(3, 100, "50 50 -", 2)]
    [TestCase(3, 100, "10 10 -", 2)]
    public void A_target_as_an_amount_asks_for(long current, long target, string pods, long expected) =>
        Assert.That(ReplicaCalculator.ByAverageValue(current, target, Pods(pods), Tolerances.Usual), Is.EqualTo(expected));

    [Test]
    public void Without_any_usage_there_is_no_answer() =>
        Assert.That(ReplicaCalculator.ByUtilization(2, 50, Pods("- !"), Tolerances.Usual), Is.Null);

    // "Tolerance": may be set for each direction.
    [TestCase(0.0, 0.0, "102 102", 3)]
    [TestCase(0.0, 0.5, "140 140", 2)]
    [TestCase(0.5, 0.0, "60 60", 2)]
    public void Tolerances_can_be_set(double down, double up, string pods, long expected) =>
        Assert.That(ReplicaCalculator.ByUtilization(2, 100, Pods(pods), new(down, up)), Is.EqualTo(expected));

    // "-" a Pod without a metric, "!" one that is not ready; every Pod requests 100.
    private static System.Collections.Immutable.ImmutableArray<PodLoad> Pods(string text) =>
        [.. text.Split(' ').Select(pod => pod switch
        {
            "-" => new PodLoad(null, 100),
            "!" => new PodLoad(50, 100, IsReady: false),
            _ => new PodLoad(decimal.Parse(pod, System.Globalization.CultureInfo.InvariantCulture), 100),
        })];
}
