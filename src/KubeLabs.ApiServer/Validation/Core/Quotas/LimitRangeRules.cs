using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A LimitRange (<c>ValidateLimitRange</c>): one item a type, each with names that its type may limit.</summary>
internal static class LimitRangeRules
{
    private const string OfPod = "may not be specified when `type` is 'Pod'";
    private static readonly string[] _ofContainers = ["Pod", "Container"];
    private static readonly string[] _types = [.. _ofContainers, "PersistentVolumeClaim"];
    private static readonly FieldPath _limits = FieldPath.Root.Child("spec", "limits");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        var types = new HashSet<string>(StringComparer.Ordinal);
        var limits = item.Spec.List("limits");
        for (var i = 0; i < limits.Length; i++)
        {
            var type = limits[i].Text("type");
            Type(type, _limits.At(i).Child("type"), causes);
            if (!types.Add(type)) causes.Duplicate(_limits.At(i).Child("type"), type);
            Item(limits[i], type, _limits.At(i), causes);
        }
    }

    // The server checks the metadata of an update before the rules of the kind.
    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        Validate(item, causes);
    }

    private static void Type(string type, FieldPath path, CauseList causes)
    {
        var faults = LabelFormats.Key(type);
        causes.InvalidEach(path, type, faults);
        if (faults.Length > 0 || type.Contains('/', StringComparison.Ordinal) || _types.Contains(type)) return;
        causes.Invalid(path, type, "must be a standard limit type or fully qualified");
    }

    private static void Item(Node limit, string type, FieldPath path, CauseList causes)
    {
        Names(limit, type, "max", path, causes);
        Names(limit, type, "min", path, causes);
        Defaults(limit, type, "default", path, causes);
        Defaults(limit, type, "defaultRequest", path, causes);
        if (type == "PersistentVolumeClaim") NoStorage(limit, path, causes);
        Names(limit, type, "maxLimitRequestRatio", path, causes);
        LimitBoundRules.Validate(limit, type != "Pod", path, causes);
    }

    private static void Defaults(Node limit, string type, string field, FieldPath path, CauseList causes)
    {
        if (type != "Pod") Names(limit, type, field, path, causes);
        else if (limit.Map(field).Length > 0) causes.Forbidden(path.Child(field), OfPod);
    }

    private static void Names(Node limit, string type, string field, FieldPath path, CauseList causes)
    {
        foreach (var entry in limit.Map(field))
        {
            var place = path.Child(field).Key(entry.Key);
            if (_ofContainers.Contains(type)) ResourceNameRules.OfContainer(entry.Key, place, causes);
            else ResourceNameRules.Any(entry.Key, place, causes);
        }
    }

    private static void NoStorage(Node limit, FieldPath path, CauseList causes)
    {
        if (limit["min"]?["storage"] is not null || limit["max"]?["storage"] is not null) return;
        causes.Required(path.Child("limits"), "either minimum or maximum storage value is required, but neither was provided");
    }
}
