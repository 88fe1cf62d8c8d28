namespace KubeLabs.SchemaGenerator;

/// <summary>
/// The names of Go types as an error message prints them: with their package, without pointers
/// (<c>*Container</c> in package v1 is <c>v1.Container</c>).
/// </summary>
internal static class GoTypes
{
    private static readonly HashSet<string> _builtIn = ["string", "bool", "int32", "int64", "float64", "int"];

    /// <summary>The package of a definition: <c>v1</c> of <c>io.k8s.api.core.v1.Pod</c>.</summary>
    public static string Package(string definition) => definition.Split('.')[^2];

    /// <summary>The name of a definition's type with its package.</summary>
    public static string Of(string definition) => $"{Package(definition)}.{definition[(definition.LastIndexOf('.') + 1)..]}";

    public static string Print(string declared, string package)
    {
        var type = declared.TrimStart('*');
        if (type == "byte") return "uint8";
        if (type.StartsWith("[]", StringComparison.Ordinal)) return "[]" + Print(type[2..], package);
        if (type.StartsWith("map[", StringComparison.Ordinal))
        {
            var end = type.IndexOf(']', StringComparison.Ordinal);
            return $"map[{Print(type[4..end], package)}]{Print(type[(end + 1)..], package)}";
        }

        if (_builtIn.Contains(type)) return type;
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return $"{package}.{type}";
        // Import aliases of packages whose own name is v1.
        return type[..dot] is "metav1" or "corev1" ? "v1" + type[dot..] : type;
    }

    /// <summary>The type of the items of a printed list or map type, or null where it is a name that does not show them.</summary>
    public static string? Element(string printed)
    {
        if (printed.StartsWith("[]", StringComparison.Ordinal)) return printed[2..];
        if (!printed.StartsWith("map[", StringComparison.Ordinal)) return null;
        return printed[(printed.IndexOf(']', StringComparison.Ordinal) + 1)..];
    }
}
