using KubeLabs.Behavior;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>A submission, and whether a check passes on it.</summary>
/// <param name="Check">The check with its arguments, as an exercise writes it.</param>
/// <param name="Name">What the sample shows.</param>
/// <param name="Passes">Whether it passes.</param>
/// <param name="Yaml">The submission.</param>
internal sealed record CheckSample(string Check, string Name, bool Passes, string Yaml)
{
    /// <summary>What is in the cluster before.</summary>
    public string Given { get; init; } = "";

    /// <summary>What the learner starts from.</summary>
    public string Starter { get; init; } = "";

    /// <summary>Whether the YAML is what is on a live cluster, and not a submission.</summary>
    public bool IsLive { get; init; }

    /// <summary>What the live cluster answers to each question.</summary>
    public Func<Observation, ObservationAnswer>? Answer { get; init; }

    /// <summary>The name of the check.</summary>
    public string CheckName => Check.Split(':')[0];

    public override string ToString() => $"{CheckName}: {Name}";
}
