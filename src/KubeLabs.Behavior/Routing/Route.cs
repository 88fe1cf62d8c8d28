namespace KubeLabs.Behavior;

/// <summary>Which part of which Ingress serves a request.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="Rule">The rule, or null where the default backend serves.</param>
/// <param name="Path">The path, or null where the default backend serves.</param>
/// <param name="Backend">Where the request goes.</param>
public sealed record Route(IngressView Ingress, IngressRule? Rule, IngressPath? Path, IngressBackend Backend);
