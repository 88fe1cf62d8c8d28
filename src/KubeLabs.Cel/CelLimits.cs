namespace KubeLabs.Cel;

/// <summary>What an expression may take, in time and memory. The costs are those of Kubernetes.</summary>
public sealed record CelLimits
{
    internal const int MaxIssues = 100;
    internal const int MaxTextLength = 4 * 1024 * 1024;
    internal const int MaxListLength = 1_000_000;

    /// <summary>What kube-apiserver allows.</summary>
    public static CelLimits Kubernetes { get; } = new();

    /// <summary>Code points of an expression.</summary>
    public int MaxCodePoints { get; init; } = 100_000;

    /// <summary>Expressions within expressions.</summary>
    public int MaxDepth { get; init; } = 250;

    /// <summary>The cost of one evaluation; kube-apiserver's limit for each call, about a tenth of a second there.</summary>
    public ulong CostLimit { get; init; } = 1_000_000;
}
