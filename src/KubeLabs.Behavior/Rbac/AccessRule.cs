using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A rule of a role. Source: the matching functions beside the RBAC types of the API server.</summary>
public sealed class AccessRule
{
    private const string All = "*";

    private AccessRule(Node node)
    {
        Verbs = Texts(node["verbs"]);
        Groups = Texts(node["apiGroups"]);
        Resources = Texts(node["resources"]);
        Names = Texts(node["resourceNames"]);
        Paths = Texts(node["nonResourceURLs"]);
    }

    /// <summary>The verbs.</summary>
    public ImmutableArray<string> Verbs { get; }

    /// <summary>The API groups.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>The resources.</summary>
    public ImmutableArray<string> Resources { get; }

    /// <summary>The names of the objects that it is about; none for every object.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The paths that are no resources.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Whether it allows a request.</summary>
    public bool Allows(AccessRequest request)
    {
        if (!Has(Verbs, request.Verb)) return false;
        if (request.Path is { } path) return MatchesPath(path);
        return Has(Groups, request.Group) && MatchesResource(request) && (Names.IsEmpty || Names.Contains(request.Name));
    }

    /// <summary>The rules of a role, in order.</summary>
    internal static IEnumerable<RoleRule> ReadAll(KubeObject role)
    {
        var rules = NodeLists.Map(role.Root["rules"], static rule => new AccessRule(rule));
        for (var index = 0; index < rules.Length; index++) yield return new(rules[index], role, index);
    }

    /// <summary>Whether it allows everything that a permission means: a wildcard is covered by a wildcard alone.</summary>
    internal bool Covers(Permission permission)
    {
        if (!Has(Verbs, permission.Verb)) return false;
        if (permission.Path is { } path) return MatchesPath(path);
        var request = new AccessRequest(permission.Verb, permission.Group, permission.Resource, permission.Scope, permission.Name);
        return Has(Groups, permission.Group) && MatchesResource(request) && (Names.IsEmpty || Names.Contains(permission.Name));
    }

    private static bool Has(ImmutableArray<string> items, string wanted) => items.Contains(All) || items.Contains(wanted);

    // "pods" does not cover "pods/log"; "*" covers both, "*/log" the subresource of everything.
    private bool MatchesResource(AccessRequest request)
    {
        if (Has(Resources, request.Resource)) return true;
        var subresource = request.Subresource;
        if (subresource.Length == 0) return false;
        foreach (var item in Resources)
        {
            if (item.StartsWith("*/", StringComparison.Ordinal) && item.AsSpan(2).SequenceEqual(subresource)) return true;
        }

        return false;
    }

    private bool MatchesPath(string path)
    {
        foreach (var item in Paths)
        {
            if (item == All || item == path) return true;
            if (item.EndsWith('*') && path.StartsWith(item.TrimEnd('*'), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static ImmutableArray<string> Texts(Node? list) => NodeLists.Map(list, static item => item.AsString() ?? "");
}
