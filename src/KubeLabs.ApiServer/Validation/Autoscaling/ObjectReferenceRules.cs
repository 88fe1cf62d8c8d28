using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>References to an object of any kind and version.</summary>
internal static class ObjectReferenceRules
{
    private static readonly string[] _names = ["kind", "name"];

    /// <summary>Kind and name, which are parts of a path.</summary>
    public static void Named(Node? reference, FieldPath path, CauseList causes)
    {
        foreach (var field in _names) FieldRules.MissingOrMalformed(reference, field, PathSegmentFormats.Name, path, causes);
    }

    /// <summary>A version that cannot be read, or without a group where it needs one.</summary>
    public static void Version(Node? reference, bool allowsCoreGroup, FieldPath path, CauseList causes)
    {
        var version = reference.Text("apiVersion");
        if (Fault(version, allowsCoreGroup) is { } fault) causes.Invalid(path.Child("apiVersion"), version, fault);
    }

    /// <summary>What is wrong with a version, or null.</summary>
    public static string? Fault(string version, bool allowsCoreGroup)
    {
        var slashes = version.AsSpan().Count('/');
        if (slashes > 1) return $"unexpected GroupVersion string: {version}";
        var hasGroup = slashes == 1 && version[0] != '/' && version.Length > 1;
        return hasGroup || allowsCoreGroup ? null : "apiVersion must specify API group";
    }
}
