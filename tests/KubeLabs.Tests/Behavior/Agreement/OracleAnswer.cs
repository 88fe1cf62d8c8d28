namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>One answer of Kubernetes, and the model's.</summary>
/// <param name="Scenario">The scenario, and what was asked of it.</param>
/// <param name="Recorded">What Kubernetes answered.</param>
/// <param name="Modelled">What the model answers.</param>
internal sealed record OracleAnswer(string Scenario, string Recorded, string Modelled)
{
    public bool Agrees => Recorded == Modelled;
}
