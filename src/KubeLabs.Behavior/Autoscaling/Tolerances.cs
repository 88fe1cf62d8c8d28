namespace KubeLabs.Behavior;

/// <summary>
/// How far the ratio of usage to target may be from one before anything is scaled; a tenth unless the behaviour says otherwise.
/// </summary>
/// <param name="Down">Below one.</param>
/// <param name="Up">Above one.</param>
public readonly record struct Tolerances(double Down, double Up)
{
    /// <summary>The tolerance of a cluster that says nothing else. Source: <c>--horizontal-pod-autoscaler-tolerance</c>.</summary>
    public static Tolerances Usual { get; } = new(0.1, 0.1);

    /// <summary>Whether a ratio is near enough to one.</summary>
    public bool Holds(double ratio) => 1.0 - Down <= ratio && ratio <= 1.0 + Up;
}
