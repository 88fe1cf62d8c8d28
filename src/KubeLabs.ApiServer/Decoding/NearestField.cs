using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The field that a misspelt one may have meant.</summary>
internal static class NearestField
{
    public static string? Of(string written, TypeSchema type)
    {
        var names = new string[type.Fields.Length];
        for (var i = 0; i < names.Length; i++) names[i] = type.Fields[i].Name;
        return Nearest.Of(written, names);
    }
}
