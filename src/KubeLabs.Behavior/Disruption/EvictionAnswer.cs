namespace KubeLabs.Behavior;

/// <summary>What the API server answers to an eviction.</summary>
/// <param name="IsAllowed">Whether the Pod is deleted.</param>
/// <param name="Message">The server's words where it is not; else empty.</param>
/// <param name="Budgets">The names of the budgets that speak of the Pod.</param>
public sealed record EvictionAnswer(bool IsAllowed, string Message, params IReadOnlyList<string> Budgets);
