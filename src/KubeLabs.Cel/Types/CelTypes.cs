namespace KubeLabs.Cel;

/// <summary>The types of Kubernetes' libraries.</summary>
internal static class CelTypes
{
    public static readonly CelType Ip = CelType.Opaque("net.IP");
    public static readonly CelType Cidr = CelType.Opaque("net.CIDR");
    public static readonly CelType Quantity = CelType.Opaque("kubernetes.Quantity");
    public static readonly CelType Url = CelType.Opaque("kubernetes.URL");
    public static readonly CelType Format = CelType.Opaque("kubernetes.NamedFormat");
    public static readonly CelType Semver = CelType.Opaque("kubernetes.Semver");
}
