namespace KubeLabs.Cel;

/// <summary>What an evaluation came to.</summary>
public sealed class CelResult
{
    internal CelResult(CelValue value, ulong cost, CelIssue? issue)
    {
        Value = value;
        Cost = cost;
        Issue = issue;
    }

    /// <summary>The value; a <see cref="CelError"/> where there is none.</summary>
    public CelValue Value { get; }

    /// <summary>What it has cost, in the units of Kubernetes.</summary>
    public ulong Cost { get; }

    /// <summary>The error with its place in the expression; null where there is a value.</summary>
    public CelIssue? Issue { get; }
}
