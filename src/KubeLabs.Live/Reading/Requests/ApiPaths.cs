using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Paths of the API. What is not fixed is escaped.</summary>
internal static class ApiPaths
{
    /// <summary>The path of a group and version: <c>/api/v1</c>, <c>/apis/apps/v1</c>.</summary>
    public static string Of(string group, string version) =>
        group.Length == 0 ? $"/api/{Escaped(version)}" : $"/apis/{Escaped(group)}/{Escaped(version)}";

    /// <summary>The path of a resource's objects, in a namespace, or in all of them and for cluster-scoped ones.</summary>
    public static string Of(GroupVersionKind type, string? ns, string plural)
    {
        var server = Of(type.Group, type.Version);
        return ns is null ? $"{server}/{Escaped(plural)}" : $"{server}/namespaces/{Escaped(ns)}/{Escaped(plural)}";
    }

    /// <summary>One part of a path, in which nothing means anything else. A colon is as good as it stands, and is in names of roles.</summary>
    public static string Escaped(string part) =>
        part is "." or ".." ? "-" : Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal);
}
