using KubeLabs.ApiServer;

namespace KubeLabs.Live;

/// <summary>Where objects are in the API.</summary>
internal static class ResourcePath
{
    /// <summary>One object.</summary>
    public static string Of(ResourceType type, string ns, string name) => $"{Of(type, ns)}/{Uri.EscapeDataString(name)}";

    /// <summary>The objects of a kind, of one namespace where one is named.</summary>
    public static string Of(ResourceType type, string ns)
    {
        var version = type.Type.Group.Length == 0 ? "/api" : $"/apis/{type.Type.Group}";
        var place = ns.Length == 0 ? "" : $"/namespaces/{Uri.EscapeDataString(ns)}";
        return $"{version}/{type.Type.Version}{place}/{type.Plural}";
    }
}
