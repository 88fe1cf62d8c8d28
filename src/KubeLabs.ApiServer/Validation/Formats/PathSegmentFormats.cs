namespace KubeLabs.ApiServer;

/// <summary>Names that are a part of a path of the REST API and otherwise free: Roles, CertificateSigningRequests.</summary>
internal static class PathSegmentFormats
{
    public static string[] Name(string value) => value is "." or ".." ? [$"may not be '{value}'"] : Prefix(value);

    public static string[] Prefix(string value)
    {
        var faults = new List<string>();
        if (value.Contains('/', StringComparison.Ordinal)) faults.Add("may not contain '/'");
        if (value.Contains('%', StringComparison.Ordinal)) faults.Add("may not contain '%'");
        return [.. faults];
    }
}
