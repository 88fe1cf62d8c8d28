using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A rule with the role that it is written in; that of an aggregated ClusterRole is one of those that it gathers.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Role">The role.</param>
/// <param name="Index">Its place in the role's rules, counted from 0.</param>
public sealed record RoleRule(AccessRule Rule, KubeObject Role, int Index);
