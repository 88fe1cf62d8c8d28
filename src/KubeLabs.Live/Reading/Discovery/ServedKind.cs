using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A kind as a cluster serves it, in the version that is read.</summary>
/// <param name="Type">Group, version and kind.</param>
/// <param name="Plural">The resource: <c>deployments</c>.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces.</param>
internal sealed record ServedKind(GroupVersionKind Type, string Plural, bool IsNamespaced)
{
    /// <summary>The kind in any version.</summary>
    public GroupKind Kind => new(Type.Group, Type.Kind);

    /// <summary>The resource as messages name it: <c>pods</c>, <c>deployments.apps</c>.</summary>
    public string Resource => Type.Group.Length == 0 ? Plural : $"{Plural}.{Type.Group}";

    /// <summary>The path of its list, in a namespace or in all of them.</summary>
    public string Path(string? ns) => ApiPaths.Of(Type, ns, Plural);
}
