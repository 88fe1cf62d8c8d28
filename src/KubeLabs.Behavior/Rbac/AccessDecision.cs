namespace KubeLabs.Behavior;

/// <summary>What the authoriser answers.</summary>
/// <param name="IsAllowed">Whether the request is allowed. RBAC never forbids: what nothing allows is refused.</param>
/// <param name="Reason">The authoriser's own words: the binding that allows it, or the roles that bindings name and nobody has.</param>
public sealed record AccessDecision(bool IsAllowed, string Reason);
