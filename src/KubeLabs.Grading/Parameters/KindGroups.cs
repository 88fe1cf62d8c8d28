using System.Diagnostics.CodeAnalysis;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Finds the API group of a kind that is written without one.</summary>
internal static class KindGroups
{
    /// <summary>
    /// The group of a built-in kind. Where two groups have it (Event), the core group wins, as with kubectl.
    /// </summary>
    public static bool TryFind(string kind, [NotNullWhen(true)] out GroupKind? found)
    {
        found = null;
        var types = SchemaCatalog.BuiltIn.WithKind(kind);
        if (types.Count == 0) return false;
        var group = types.Any(type => type.Type.Group.Length == 0) ? "" : types[0].Type.Group;
        found = new(group, kind);
        return true;
    }

    /// <summary>The group of a kind that is known to exist.</summary>
    public static GroupKind Of(string kind) => TryFind(kind, out var found) ? found : new("", kind);
}
