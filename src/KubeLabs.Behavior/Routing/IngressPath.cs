using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// A path of an Ingress rule. Matching is that of the documentation's table of examples ("Ingress", section "Path types").
/// </summary>
/// <param name="Node">The item of <c>paths</c>.</param>
public readonly record struct IngressPath(Node Node)
{
    /// <summary>The path; an empty one stands for every path.</summary>
    public string Path => Node["path"]?.AsString() is { Length: > 0 } path ? path : "/";

    /// <summary>Exact, Prefix or ImplementationSpecific.</summary>
    public string Type => Node["pathType"]?.AsString() ?? "ImplementationSpecific";

    /// <summary>The backend.</summary>
    public IngressBackend Backend => new(Node["backend"] ?? MappingNode.Empty(Node.Position));

    /// <summary>Whether it covers one path alone.</summary>
    public bool IsExact => Type == "Exact";

    /// <summary>How much of a request path it covers, in characters. Where elements are compared a trailing slash is none.</summary>
    public int LengthIn(ImplementationSpecific reading) => IsByText(reading) || IsExact ? Path.Length : Path.TrimEnd('/').Length;

    /// <summary>Whether a request path is covered.</summary>
    public bool Matches(string path, ImplementationSpecific reading) => Type switch
    {
        "Exact" => string.Equals(path, Path, StringComparison.Ordinal),
        "Prefix" => MatchesElements(path),
        _ when IsByText(reading) => path.StartsWith(Path, StringComparison.Ordinal),
        _ => MatchesElements(path),
    };

    private bool IsByText(ImplementationSpecific reading) => reading == ImplementationSpecific.ByText && Type is not ("Exact" or "Prefix");

    // Trailing slashes do not count, and an element matches whole: /foo covers /foo/bar and not /foobar.
    private bool MatchesElements(string path)
    {
        var prefix = Path.TrimEnd('/');
        if (!path.StartsWith(prefix, StringComparison.Ordinal)) return false;
        return path.Length == prefix.Length || path[prefix.Length] == '/';
    }
}
