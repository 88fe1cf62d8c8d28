using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Roles and ClusterRoles (<c>ValidateRole</c>, <c>ValidateClusterRole</c>).</summary>
internal static class PolicyRules
{
    private static readonly FieldPath _selectors = FieldPath.Root.Child("aggregationRule", "clusterRoleSelectors");

    public static void Role(KubeObject role, CauseList causes)
    {
        ObjectMetaRules.Namespaced(role, NameRules.PathSegment, causes);
        Rules(role.Root, isNamespaced: true, causes);
    }

    public static void RoleUpdate(KubeObject role, KubeObject old, CauseList causes)
    {
        Role(role, causes);
        ObjectMetaUpdateRules.Validate(role, old, causes);
    }

    public static void ClusterRole(KubeObject role, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(role, NameRules.PathSegment, causes);
        Rules(role.Root, isNamespaced: false, causes);
        if (role.Root.Field("aggregationRule") is { } aggregation) Selectors(aggregation, causes);
    }

    public static void ClusterRoleUpdate(KubeObject role, KubeObject old, CauseList causes)
    {
        ClusterRole(role, causes);
        ObjectMetaUpdateRules.Validate(role, old, causes);
    }

    private static void Rules(MappingNode root, bool isNamespaced, CauseList causes)
    {
        var rules = root.List("rules");
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], isNamespaced, FieldPath.Root.Child("rules").At(i), causes);
    }

    private static void Rule(Node rule, bool isNamespaced, FieldPath path, CauseList causes)
    {
        if (rule.List("verbs").Length == 0) causes.Required(path.Child("verbs"), "verbs must contain at least one value");
        if (rule.List("nonResourceURLs").Length > 0)
        {
            Urls(rule, isNamespaced, path.Child("nonResourceURLs"), causes);
            return;
        }

        Missing(rule, "apiGroups", "api group", path, causes);
        Missing(rule, "resources", "resource", path, causes);
    }

    private static void Missing(Node rule, string field, string noun, FieldPath path, CauseList causes)
    {
        if (rule.List(field).Length == 0) causes.Required(path.Child(field), $"resource rules must supply at least one {noun}");
    }

    private static void Urls(Node rule, bool isNamespaced, FieldPath path, CauseList causes)
    {
        var urls = rule["nonResourceURLs"];
        if (isNamespaced) causes.Invalid(path, urls, "namespaced rules cannot apply to non-resource URLs");
        if (rule.List("apiGroups").Length + rule.List("resources").Length + rule.List("resourceNames").Length == 0) return;
        causes.Invalid(path, urls, "rules cannot apply to both regular resources and non-resource URLs");
    }

    private static void Selectors(Node aggregation, CauseList causes)
    {
        var selectors = aggregation.List("clusterRoleSelectors");
        if (selectors.Length == 0)
        {
            causes.Required(_selectors, "at least one clusterRoleSelector required if aggregationRule is non-nil");
        }

        for (var i = 0; i < selectors.Length; i++)
        {
            LabelSelectorRules.Validate(selectors[i], _selectors.At(i), causes);
            if (!LabelSelectorRules.IsUsable(selectors[i])) causes.Invalid(_selectors.At(i), (Node?)null, "invalid label selector.");
        }
    }
}
