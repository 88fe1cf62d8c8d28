using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Which requests a policy looks at (<c>validateMatchResources</c>).</summary>
internal static class MatchResourceRules
{
    private static readonly string[] _policies = ["Equivalent", "Exact"];

    public static void Validate(Node? match, FieldPath path, CauseList causes)
    {
        if (match is null) return;
        if (match.Field("matchPolicy") is null) causes.Required(path.Child("matchPolicy"));
        FieldRules.Unsupported(match, "matchPolicy", _policies, path, causes);
        Selector(match, "namespaceSelector", path, causes);
        Selector(match, "objectSelector", path, causes);
        Rules(match, "resourceRules", path, causes);
        Rules(match, "excludeResourceRules", path, causes);
    }

    private static void Selector(Node match, string field, FieldPath path, CauseList causes)
    {
        if (match.Field(field) is { } selector) LabelSelectorRules.Validate(selector, path.Child(field), causes);
        else causes.Required(path.Child(field));
    }

    private static void Rules(Node match, string field, FieldPath path, CauseList causes)
    {
        var rules = match.List(field);
        for (var i = 0; i < rules.Length; i++)
        {
            var place = path.Child(field).At(i);
            Names(rules[i], place.Child("resourceNames"), causes);
            OperationRules.Validate(rules[i], place, causes);
        }
    }

    private static void Names(Node rule, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = rule.List("resourceNames");
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].AsString() ?? "";
            causes.InvalidEach(path.At(i), name, PathSegmentFormats.Name(name));
            if (!seen.Add(name)) causes.Duplicate(path.At(i), name);
        }
    }
}
