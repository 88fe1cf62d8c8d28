namespace KubeLabs.Behavior;

/// <summary>What someone asks to do: a verb on a resource, or on a path of the server that is no resource.</summary>
/// <param name="Verb">The verb: <c>get</c>, <c>list</c>, …; of a path the HTTP method in lower case.</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The resource in the plural, with its subresource after a slash: <c>pods/log</c>.</param>
/// <param name="Namespace">The namespace; empty for the whole cluster.</param>
/// <param name="Name">The name of the object; empty for none.</param>
public sealed record AccessRequest(string Verb, string Group, string Resource, string Namespace, string Name)
{
    /// <summary>The path, where it is no resource; else null.</summary>
    public string? Path { get; private init; }

    /// <summary>What follows the slash of the resource; empty where there is none.</summary>
    public string Subresource => Resource.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Resource[(slash + 1)..] : "";

    /// <summary>A request for a path: <c>/healthz</c>.</summary>
    public static AccessRequest Of(string verb, string path) => new(verb, "", "", "", "") { Path = path };

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Path is not null) return $"{Verb} {Path}";
        var group = Group.Length == 0 ? "" : $".{Group}";
        var name = Name.Length == 0 ? "" : $" \"{Name}\"";
        return $"{Verb} {Resource}{group}{name}";
    }
}
