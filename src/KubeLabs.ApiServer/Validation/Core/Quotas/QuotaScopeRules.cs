using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The objects that a quota counts: a list of scopes, or a selector of scopes with values.</summary>
internal static class QuotaScopeRules
{
    private const string NotForResource = "unsupported scope applied to resource";

    private static readonly string[] _existing =
        ["BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "CrossNamespacePodAffinity"];

    private static readonly string[] _scopes = [.. _existing, "PriorityClass", "VolumeAttributesClass"];
    private static readonly string[] _compute = ["cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];

    public static void Scopes(Node? spec, FieldPath path, CauseList causes)
    {
        var scopes = spec.List("scopes");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in scopes)
        {
            var scope = item.AsString() ?? "";
            if (!_scopes.Contains(scope)) causes.Invalid(path, spec?["scopes"], "unsupported scope");
            for (var i = 0; i < Misfits(scope, spec); i++) causes.Invalid(path, spec?["scopes"], NotForResource);
            seen.Add(scope);
        }

        Conflicts(spec, seen, path, causes);
    }

    public static void Selector(Node? spec, FieldPath path, CauseList causes)
    {
        var selector = spec.Field("scopeSelector");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in selector.List("matchExpressions"))
        {
            var scope = requirement.Text("scopeName");
            if (!_scopes.Contains(scope)) causes.Invalid(path.Child("scopeName"), scope, "unsupported scope");
            for (var i = 0; i < Misfits(scope, spec); i++)
            {
                causes.InvalidPrinted(path, InternalForm.Print("ScopeSelector", selector), NotForResource);
            }

            ScopeWithoutValues(scope, requirement, path, causes);
            Values(requirement, path, causes);
            seen.Add(scope);
        }

        Conflicts(spec, seen, path, causes);
    }

    // A cause for each resource that the scope cannot count.
    private static int Misfits(string scope, Node? spec)
    {
        var count = 0;
        foreach (var entry in spec.Map("hard"))
        {
            if (ResourceNames.IsStandardForQuota(entry.Key) && !Counts(scope, entry.Key)) count++;
        }

        return count;
    }

    private static bool Counts(string scope, string resource) => scope switch
    {
        "BestEffort" => resource == "pods",
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
        _ => !_scopes.Contains(scope) || resource == "pods" || _compute.Contains(resource),
    };

    private static void ScopeWithoutValues(string scope, Node requirement, FieldPath path, CauseList causes)
    {
        var name = requirement.Text("operator");
        if (!_existing.Contains(scope) || name == "Exists") return;
        causes.Invalid(
            path.Child("operator"),
            name,
            "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, "
            + "ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
    }

    private static void Values(Node requirement, FieldPath path, CauseList causes)
    {
        var values = requirement.List("values").Length;
        switch (requirement.Text("operator"))
        {
            case "In" or "NotIn":
                if (values > 0) break;
                causes.Required(path.Child("values"), "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                break;
            case "Exists" or "DoesNotExist":
                if (values == 0) break;
                causes.Invalid(
                    path.Child("values"),
                    requirement["values"],
                    "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                break;
            case var unknown:
                causes.Invalid(path.Child("operator"), unknown, "not a valid selector operator");
                break;
        }
    }

    // The value that the server shows is the list of scopes, of a selector too.
    private static void Conflicts(Node? spec, HashSet<string> scopes, FieldPath path, CauseList causes)
    {
        Conflict("BestEffort", "NotBestEffort");
        Conflict("Terminating", "NotTerminating");

        void Conflict(string one, string other)
        {
            if (scopes.Contains(one) && scopes.Contains(other)) causes.Invalid(path, spec.Field("scopes"), "conflicting scopes");
        }
    }
}
