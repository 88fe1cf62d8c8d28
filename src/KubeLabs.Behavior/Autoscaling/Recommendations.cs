using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What an autoscaler wanted at a moment.</summary>
/// <param name="SecondsAgo">How long ago.</param>
/// <param name="Replicas">The replicas.</param>
public readonly record struct Recommendation(long SecondsAgo, long Replicas);

/// <summary>
/// Holds back hasty changes: going up, the least that was wanted in the window counts; going down, the most. Source: the documentation
/// "Horizontal Pod Autoscaling", "Stabilization window", and <c>stabilizeRecommendationWithBehaviors</c>.
/// </summary>
public static class Recommendations
{
    /// <summary>The replicas to go for.</summary>
    /// <param name="current">The replicas now.</param>
    /// <param name="wanted">The replicas that are wanted now.</param>
    /// <param name="before">What was wanted before.</param>
    /// <param name="up">The rules going up.</param>
    /// <param name="down">The rules going down.</param>
    public static long Stabilize(long current, long wanted, ImmutableArray<Recommendation> before, ScalingRules up, ScalingRules down)
    {
        var (least, most) = (wanted, wanted);
        foreach (var (secondsAgo, replicas) in before)
        {
            if (secondsAgo < up.Window) least = Math.Min(least, replicas);
            if (secondsAgo < down.Window) most = Math.Max(most, replicas);
        }

        return Math.Min(Math.Max(current, least), most);
    }
}
