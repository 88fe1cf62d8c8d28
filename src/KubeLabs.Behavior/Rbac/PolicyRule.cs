using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A rule of a role. Source: the matching functions beside the RBAC types of the API server.</summary>
internal sealed class PolicyRule
{
    private const string All = "*";

    private PolicyRule(Node node)
    {
        Verbs = Texts(node["verbs"]);
        Groups = Texts(node["apiGroups"]);
        Resources = Texts(node["resources"]);
        Names = Texts(node["resourceNames"]);
        Paths = Texts(node["nonResourceURLs"]);
    }

    public ImmutableArray<string> Verbs { get; }

    public ImmutableArray<string> Groups { get; }

    public ImmutableArray<string> Resources { get; }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<string> Paths { get; }

    public static ImmutableArray<PolicyRule> ReadAll(Node? rules) => NodeLists.Map(rules, static rule => new PolicyRule(rule));

    public bool Allows(AccessRequest request)
    {
        if (!Has(Verbs, request.Verb)) return false;
        if (request.Path is { } path) return MatchesPath(path);
        return Has(Groups, request.Group) && MatchesResource(request) && (Names.IsEmpty || Names.Contains(request.Name));
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
