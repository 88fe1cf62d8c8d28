using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Names of resources in requests and limits.</summary>
internal static class ResourceNameRules
{
    /// <summary>A name that any object may have.</summary>
    public static void Any(string name, FieldPath path, CauseList causes)
    {
        var faults = LabelFormats.Key(name);
        causes.InvalidEach(path, name, faults);
        if (faults.Length == 0 && !name.Contains('/', StringComparison.Ordinal) && !ResourceNames.IsStandard(name))
        {
            causes.Invalid(path, name, "must be a standard resource type or fully qualified");
        }
    }

    /// <summary>A name that a container may ask for.</summary>
    public static void OfContainer(string name, FieldPath path, CauseList causes)
    {
        Any(name, path, causes);
        if (!name.Contains('/', StringComparison.Ordinal))
        {
            if (!ResourceNames.IsStandardForContainers(name)) causes.Invalid(path, name, "must be a standard resource for containers");
        }
        else if (!ResourceNames.IsNative(name) && !ResourceNames.IsExtended(name))
        {
            causes.Invalid(path, name, "doesn't follow extended resource name standard");
        }
    }

    /// <summary>A name that a whole Pod may ask for.</summary>
    public static void OfPod(string name, FieldPath path, CauseList causes)
    {
        var before = causes.Count;
        Any(name, path, causes);
        if (causes.Count == before && name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name))
        {
            causes.NotSupported(path, name, "cpu", "hugepages-", "memory");
        }
    }
}
