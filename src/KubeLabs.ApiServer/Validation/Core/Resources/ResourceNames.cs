using System.Collections.Frozen;

namespace KubeLabs.ApiServer;

/// <summary>What kind of resource a name means. The source is <c>apis/core/helper</c>.</summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";
    private const string RequestsPrefix = "requests.";

    private static readonly FrozenSet<string> _countable = FrozenSet.Create(
        StringComparer.Ordinal,
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
        "services.nodeports", "services.loadbalancers");

    private static readonly FrozenSet<string> _measured = FrozenSet.Create(
        StringComparer.Ordinal,
        "cpu", "memory", "ephemeral-storage", "storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage",
        "requests.storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage");

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Known to the system, in whatever place.</summary>
    public static bool IsStandard(string name) =>
        _measured.Contains(name) || _countable.Contains(name) || IsHugePages(name)
        || name.StartsWith(RequestsPrefix + HugePages, StringComparison.Ordinal);

    /// <summary>Known to a ResourceQuota: all of them but the storage of a single claim.</summary>
    public static bool IsStandardForQuota(string name) => name != "storage" && IsStandard(name);

    public static bool IsStandardForContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    /// <summary>Of Kubernetes itself.</summary>
    public static bool IsNative(string name) =>
        !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Of a device plugin, whole amounts only.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name)
        && !name.StartsWith(RequestsPrefix, StringComparison.Ordinal)
        && LabelFormats.Key(RequestsPrefix + name).Length == 0;

    public static bool IsInteger(string name) => _countable.Contains(name) || IsExtended(name);

    /// <summary>Whether requests may be below limits.</summary>
    public static bool MayBeOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>The size of a page, or null where the name has none that can be read.</summary>
    public static Quantity? PageSize(string name) => Quantity.TryParse(name[HugePages.Length..], out var size) ? size : null;
}
