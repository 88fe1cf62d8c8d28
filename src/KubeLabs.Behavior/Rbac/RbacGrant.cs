using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A rule that someone has through a binding.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Rule">The rule.</param>
public sealed record RbacGrant(KubeObject Binding, RoleRule Rule)
{
    /// <summary>The namespace that it holds in; empty for the whole cluster.</summary>
    public string Scope => Binding.Namespace;

    /// <summary>Every single thing that the rule allows, wildcards as they are written.</summary>
    public IEnumerable<Permission> Permissions()
    {
        foreach (var verb in Rule.Rule.Verbs)
        {
            // A path belongs to no namespace, so a RoleBinding grants none.
            foreach (var path in Scope.Length == 0 ? Rule.Rule.Paths : []) yield return new("", verb, "", "", "") { Path = path };
            foreach (var group in Rule.Rule.Groups)
            {
                foreach (var resource in Rule.Rule.Resources)
                {
                    if (Rule.Rule.Names.IsEmpty) yield return new(Scope, verb, group, resource, "");
                    foreach (var name in Rule.Rule.Names) yield return new(Scope, verb, group, resource, name);
                }
            }
        }
    }

    /// <summary>Whether it allows everything that a permission means, wildcards included.</summary>
    public bool Covers(Permission permission) =>
        (Scope.Length == 0 || (Scope == permission.Scope && permission.Path is null)) && Rule.Rule.Covers(permission);
}
