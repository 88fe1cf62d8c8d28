using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whether <c>matchConstraints</c> or <c>matchResources</c> speak of a request (<c>matching.Matcher</c>).</summary>
internal static class PolicyMatching
{
    /// <summary>The kind as which the request matches; null where it does not.</summary>
    public static ResourceType? Match(Node? match, PolicyRequest request)
    {
        if (match is null) return request.Type;
        if (!InNamespace(match.Field("namespaceSelector"), request) || !IsSelected(match.Field("objectSelector"), request)) return null;
        if (Find(match, "excludeResourceRules", request) is not null) return null;
        return match.List("resourceRules").Length == 0 ? request.Type : Find(match, "resourceRules", request);
    }

    // Cluster-scoped objects are never left out by a selector of namespaces, but for Namespaces themselves.
    private static bool InNamespace(Node? written, PolicyRequest request)
    {
        var selector = LabelSelector.From(written);
        if (selector.IsEverything || (request.Namespace.Length == 0 && !request.IsNamespace)) return true;
        return selector.Matches(request.IsNamespace ? request.Object.Labels : request.NamespaceObject?.Labels);
    }

    private static bool IsSelected(Node? written, PolicyRequest request)
    {
        var selector = LabelSelector.From(written);
        return selector.IsEverything || selector.Matches(request.Object.Labels) || (request.Old is { } old && selector.Matches(old.Labels));
    }

    private static ResourceType? Find(Node match, string field, PolicyRequest request)
    {
        var rules = match.List(field);
        if (Any(rules, request, request.Type)) return request.Type;
        if (rules.Length == 0 || match.Text("matchPolicy") == "Exact") return null;
        foreach (var rule in rules)
        {
            foreach (var other in request.Equivalents)
            {
                if (Matches(rule, request, other)) return other;
            }
        }

        return null;
    }

    private static bool Any(ReadOnlySpan<Node> rules, PolicyRequest request, ResourceType type)
    {
        foreach (var rule in rules)
        {
            if (Matches(rule, request, type)) return true;
        }

        return false;
    }

    private static bool Matches(Node rule, PolicyRequest request, ResourceType type) =>
        InScope(rule.Text("scope"), request)
        && Has(rule, "operations", request.Operation)
        && Has(rule, "apiGroups", type.Type.Group)
        && Has(rule, "apiVersions", type.Type.Version)
        && HasResource(rule, type.Plural)
        && (rule.List("resourceNames").Length == 0 || Names(rule, request.Name));

    private static bool InScope(string scope, PolicyRequest request) => scope switch
    {
        "Namespaced" => !request.IsNamespace && request.Namespace.Length > 0,
        "Cluster" => request.IsNamespace || request.Namespace.Length == 0,
        _ => true,
    };

    private static bool Has(Node rule, string field, string value)
    {
        foreach (var item in rule.List(field))
        {
            if (item.AsString() is { } text && (text == "*" || text == value)) return true;
        }

        return false;
    }

    // A rule for subresources alone does not speak of the object itself.
    private static bool HasResource(Node rule, string plural)
    {
        foreach (var item in rule.List("resources"))
        {
            var text = (item.AsString() ?? "").AsSpan();
            var slash = text.IndexOf('/');
            var resource = slash < 0 ? text : text[..slash];
            var subresource = slash < 0 ? [] : text[(slash + 1)..];
            if ((resource is "*" || resource.SequenceEqual(plural)) && subresource is "" or "*") return true;
        }

        return false;
    }

    private static bool Names(Node rule, string name)
    {
        foreach (var item in rule.List("resourceNames"))
        {
            if (item.AsString() == name) return true;
        }

        return false;
    }
}
