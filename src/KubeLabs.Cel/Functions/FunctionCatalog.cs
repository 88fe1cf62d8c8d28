namespace KubeLabs.Cel;

/// <summary>All libraries; a line each.</summary>
internal static class FunctionCatalog
{
    /// <summary>What expressions of Kubernetes 1.36 can call, without the authorizer.</summary>
    public static FunctionTable Kubernetes { get; } = new(
    [
        .. OperatorLibrary.Functions,
        .. ConversionLibrary.Functions,
        .. TextLibrary.Functions,
        .. TimeLibrary.Functions,
        .. StringLibrary.Functions,
        .. OptionalLibrary.Functions,
        .. SetLibrary.Functions,
        .. ListLibrary.Functions,
        .. KubernetesListLibrary.Functions,
        .. RegexLibrary.Functions,
        .. IpLibrary.Functions,
        .. CidrLibrary.Functions,
        .. QuantityLibrary.Functions,
        .. UrlLibrary.Functions,
        .. FormatLibrary.Functions,
        .. SemverLibrary.Functions,
    ]);

    /// <summary>That, and what the language has beyond Kubernetes.</summary>
    public static FunctionTable All { get; } = Kubernetes.With(
    [
        .. StringLibrary.Later,
    ]);
}
