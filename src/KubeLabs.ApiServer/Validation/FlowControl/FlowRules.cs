using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Requests that a FlowSchema takes: whose they are, and what they ask for.</summary>
internal static class FlowRules
{
    private static readonly string[] _verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];

    public static void Validate(Node rule, FieldPath path, CauseList causes)
    {
        var subjects = rule.List("subjects");
        if (subjects.Length == 0) causes.Required(path.Child("subjects"), "subjects must contain at least one value");
        for (var i = 0; i < subjects.Length; i++) FlowSubjectRules.Validate(subjects[i], path.Child("subjects").At(i), causes);
        var (resources, others) = (rule.Field("resourceRules"), rule.Field("nonResourceRules"));
        if (SemanticEquality.IsEmpty(resources) && SemanticEquality.IsEmpty(others))
        {
            causes.Required(path, "at least one of resourceRules and nonResourceRules has to be non-empty");
        }

        var items = rule.List("resourceRules");
        for (var i = 0; i < items.Length; i++) Resource(items[i], path.Child("resourceRules").At(i), causes);
        items = rule.List("nonResourceRules");
        for (var i = 0; i < items.Length; i++) NonResource(items[i], path.Child("nonResourceRules").At(i), causes);
    }

    private static void Resource(Node rule, FieldPath path, CauseList causes)
    {
        Verbs(rule, path, causes);
        if (rule.List("apiGroups").Length == 0) causes.Required(path.Child("apiGroups"), "resource rules must supply at least one api group");
        Alone(rule, "apiGroups", "api groups", path, causes);
        if (rule.List("resources").Length == 0) causes.Required(path.Child("resources"), "resource rules must supply at least one resource");
        Alone(rule, "resources", "resources", path, causes);
        Namespaces(rule, path.Child("namespaces"), causes);
        Alone(rule, "namespaces", "namespaces", path, causes);
    }

    private static void NonResource(Node rule, FieldPath path, CauseList causes)
    {
        Verbs(rule, path, causes);
        var place = path.Child("nonResourceURLs");
        var urls = rule.List("nonResourceURLs");
        if (urls.Length == 0) causes.Required(place, "nonResourceURLs must contain at least one value");
        Alone(rule, "nonResourceURLs", "non-resource URLs", path, causes);
        if (HasAll(urls)) return;
        for (var i = 0; i < urls.Length; i++)
        {
            var url = urls[i].AsString() ?? "";
            if (UrlFault(url) is { } fault) causes.Invalid(place.At(i), url, fault);
        }
    }

    private static void Verbs(Node rule, FieldPath path, CauseList causes)
    {
        var verbs = rule.List("verbs");
        if (verbs.Length == 0) causes.Required(path.Child("verbs"), "verbs must contain at least one value");
        Alone(rule, "verbs", "verbs", path, causes);
        if (HasAll(verbs)) return;
        foreach (var verb in verbs)
        {
            if (_verbs.Contains(verb.AsString() ?? "")) continue;
            causes.NotSupportedPrinted(path.Child("verbs"), GoValue.Print(rule["verbs"]), _verbs);
            return;
        }
    }

    private static void Namespaces(Node rule, FieldPath path, CauseList causes)
    {
        var namespaces = rule.List("namespaces");
        if (namespaces.Length == 0 && !rule.Flag("clusterScope"))
        {
            causes.Required(path, "resource rules that are not cluster scoped must supply at least one namespace");
        }

        for (var i = 0; i < namespaces.Length && !HasAll(namespaces); i++)
        {
            var name = namespaces[i].AsString() ?? "";
            foreach (var fault in DnsFormats.Label(name))
            {
                causes.Invalid(path.At(i), name, $"each member of this list must be '*' or a DNS-1123 label; {fault}");
            }
        }
    }

    private static void Alone(Node rule, string field, string noun, FieldPath path, CauseList causes)
    {
        if (rule.List(field).Length <= 1 || !HasAll(rule.List(field))) return;
        causes.Invalid(path.Child(field), rule[field], $"if '*' is present, must not specify other {noun}");
    }

    private static bool HasAll(ReadOnlySpan<Node> items) => ServiceText.Contains(items, "*");

    private static string? UrlFault(string url)
    {
        if (url.Length == 0) return "must not be empty";
        if (url == "/") return null;
        if (url[0] != '/') return "must start with slash";
        if (url.Contains(' ', StringComparison.Ordinal)) return "must not contain white-space";
        if (url.Contains("//", StringComparison.Ordinal)) return "must not contain double slash";
        var star = url.IndexOf('*', StringComparison.Ordinal);
        return star < 0 || (star == url.Length - 1 && url[^2] == '/') ? null : "wildcard can only do suffix matching";
    }
}
