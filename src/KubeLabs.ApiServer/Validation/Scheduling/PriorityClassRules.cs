using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A PriorityClass (<c>ValidatePriorityClass</c>). Its value and its preemption never change.</summary>
internal static class PriorityClassRules
{
    private const string SystemPrefix = "system-";
    private const long Highest = 1_000_000_000;
    private static readonly string[] _preemptionPolicies = ["PreemptLowerPriority", "Never"];
    private static readonly FieldPath _value = FieldPath.Root.Child("value");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        var value = item.Root.Number("value");
        if (item.Name.StartsWith(SystemPrefix, StringComparison.Ordinal)) SystemClass(item, value, causes);
        else if (value > Highest) causes.Forbidden(_value, $"maximum allowed value of a user defined priority is {Highest}");
        if (item.Root.Has("preemptionPolicy"))
        {
            FieldRules.MissingOrUnsupported(item.Root, "preemptionPolicy", _preemptionPolicies, FieldPath.Root, causes);
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        if (item.Root.Number("value") != old.Root.Number("value")) causes.Forbidden(_value, "may not be changed in an update.");
        ObjectMetaUpdateRules.Changed(item.Root, old.Root, "preemptionPolicy", FieldPath.Root, causes);
    }

    private static void SystemClass(KubeObject item, long value, CauseList causes)
    {
        long? expected = item.Name switch
        {
            "system-node-critical" => 2 * Highest + 1000,
            "system-cluster-critical" => 2 * Highest,
            _ => null,
        };
        var fault = expected switch
        {
            null => $"{item.Name} is not a known system priority class",
            { } known when known != value => $"value of {item.Name} PriorityClass must be {known}",
            _ when item.Root.Flag("globalDefault") => $"globalDefault of {item.Name} PriorityClass must be false",
            _ => null,
        };
        if (fault is null) return;
        causes.Forbidden(
            ObjectMetaRules.Path.Child("name"),
            $"priority class names with '{SystemPrefix}' prefix are reserved for system use only. error: {fault}");
    }
}
