using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A ResourceQuota (<c>ValidateResourceQuota</c>). Its scopes never change.</summary>
internal static class ResourceQuotaRules
{
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        Spec(item.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        Spec(item.Spec, causes);
        if (!Scopes(item.Spec).SetEquals(Scopes(old.Spec)))
        {
            causes.Invalid(_spec.Child("scopes"), item.Spec.Field("scopes"), FormatText.Immutable);
        }
    }

    private static void Spec(Node? spec, CauseList causes)
    {
        foreach (var entry in spec.Map("hard"))
        {
            var path = _spec.Child("hard").Key(entry.Key);
            Name(entry.Key, path, causes);
            QuantityRules.Validate(entry.Key, QuantityRules.Read(entry.Value) ?? Quantity.Zero, path, causes);
        }

        QuotaScopeRules.Scopes(spec, _spec.Child("scopes"), causes);
        QuotaScopeRules.Selector(spec, _spec.Child("scopeSelector", "matchExpressions"), causes);
    }

    private static void Name(string name, FieldPath path, CauseList causes)
    {
        ResourceNameRules.Any(name, path, causes);
        if (name.Contains('/', StringComparison.Ordinal) || ResourceNames.IsStandardForQuota(name)) return;
        causes.Invalid(path, name, "must be a standard resource for quota");
    }

    private static HashSet<string> Scopes(Node? spec)
    {
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in spec.List("scopes")) scopes.Add(scope.AsString() ?? "");
        return scopes;
    }
}
