using KubeLabs.ApiServer;

namespace KubeLabs.Live;

/// <summary>Where objects of a kind are in the API.</summary>
internal static class ResourcePath
{
    /// <summary>One object.</summary>
    public static string Of(ResourceType type, string ns, string name) => $"{Of(type, ns)}/{ApiPaths.Escaped(name)}";

    /// <summary>The objects of a kind, of one namespace where one is named.</summary>
    public static string Of(ResourceType type, string ns) => ApiPaths.Of(type.Type, ns.Length == 0 ? null : ns, type.Plural);
}
