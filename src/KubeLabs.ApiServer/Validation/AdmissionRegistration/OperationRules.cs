using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The operations and resources of a rule (<c>validateRuleWithOperations</c>).</summary>
internal static class OperationRules
{
    private static readonly string[] _operations = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
    private static readonly string[] _scopes = ["*", "Cluster", "Namespaced"];

    public static void Validate(Node rule, FieldPath path, CauseList causes)
    {
        MissingOrMixed(rule, "operations", "operations", path, causes);
        var operations = rule.List("operations");
        for (var i = 0; i < operations.Length; i++)
        {
            var operation = operations[i].AsString() ?? "";
            if (!_operations.Contains(operation)) causes.NotSupported(path.Child("operations").At(i), operation, _operations);
        }

        MissingOrMixed(rule, "apiGroups", "API groups", path, causes);
        MissingOrMixed(rule, "apiVersions", "API versions", path, causes);
        Empty(rule, "apiVersions", path, causes);
        FieldRules.MissingList(rule, "resources", path, causes);
        Resources(rule, path.Child("resources"), causes);
        FieldRules.Unsupported(rule, "scope", _scopes, path, causes);
    }

    private static void MissingOrMixed(Node rule, string field, string noun, FieldPath path, CauseList causes)
    {
        FieldRules.MissingList(rule, field, path, causes);
        var items = rule.List(field);
        if (items.Length <= 1 || !Has(items, "*")) return;
        causes.Invalid(path.Child(field), rule[field], $"if '*' is present, must not specify other {noun}");
    }

    private static void Empty(Node rule, string field, FieldPath path, CauseList causes)
    {
        var items = rule.List(field);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].AsString() is not { Length: > 0 }) causes.Required(path.Child(field).At(i));
        }
    }

    private static void Resources(Node rule, FieldPath path, CauseList causes)
    {
        var (parents, subresources) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var items = rule.List("resources");
        var bare = false;
        for (var i = 0; i < items.Length; i++)
        {
            var resource = items[i].AsString() ?? "";
            if (resource.Length == 0) causes.Required(path.At(i));
            if (resource.Length == 0) continue;
            var slash = resource.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0) bare = resource != "*";
            else Subresource(resource, slash, path.At(i), parents, subresources, causes);
        }

        if (items.Length > 1 && Has(items, "*/*"))
        {
            causes.Invalid(path, rule["resources"], "if '*/*' is present, must not specify other resources");
        }

        // The server looks at the last resource without a subresource alone.
        if (bare && Has(items, "*"))
        {
            causes.Invalid(path, rule["resources"], "if '*' is present, must not specify other resources without subresources");
        }
    }

    private static void Subresource(
        string resource, int slash, FieldPath path, HashSet<string> parents, HashSet<string> subresources, CauseList causes)
    {
        var (parent, sub) = (resource[..slash], resource[(slash + 1)..]);
        if (parents.Contains(parent)) causes.Invalid(path, resource, $"if '{parent}/*' is present, must not specify {resource}");
        if (subresources.Contains(sub)) causes.Invalid(path, resource, $"if '*/{sub}' is present, must not specify {resource}");
        if (sub == "*") parents.Add(parent);
        if (parent == "*") subresources.Add(sub);
    }

    private static bool Has(ReadOnlySpan<Node> items, string text)
    {
        foreach (var item in items)
        {
            if (item.AsString() == text) return true;
        }

        return false;
    }
}
