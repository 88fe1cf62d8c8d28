using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Objects as someone types them for kubectl.</summary>
internal static class ObjectNames
{
    public static string Of(ObjectKey key)
    {
        var kind = key.Kind.ToLowerInvariant();
        var name = key.Group.Length == 0 || key.Group is "apps" or "batch" ? $"{kind}/{key.Name}" : $"{kind}.{key.Group}/{key.Name}";
        return key.Namespace.Length == 0 ? name : $"{name} -n {key.Namespace}";
    }
}
