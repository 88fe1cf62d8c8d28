using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An object by kind and name, written as kubectl does: <c>Deployment/web</c>, in another namespace <c>staging/Deployment/web</c>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace, or null for the exercise's.</param>
public sealed record ObjectName(string Kind, string Name, string? Namespace) : INamesNamespaces
{
    /// <inheritdoc/>
    IEnumerable<string> INamesNamespaces.Namespaces => Namespace is null ? [] : [Namespace];

    /// <summary>How it is read from an exercise file.</summary>
    internal static ParameterType<ObjectName> Type { get; } = new("Kind/name", Read);

    /// <inheritdoc/>
    public override string ToString() => Namespace is null ? $"{Kind}/{Name}" : $"{Namespace}/{Kind}/{Name}";

    private static (bool Ok, ObjectName Value) Read(Node node, ParameterReader reader)
    {
        if (node.AsString() is { } text && Parse(text) is { } name && KindGroups.TryFind(name.Kind, out _)) return (true, name);
        reader.Report(
            node,
            "an object is expected here as Kind/name, with a kind that exists: Deployment/web",
            "여기에는 Kind/name 형식의 오브젝트가 와야 합니다. 예: Deployment/web");
        return (false, new("", "", null));
    }

    private static ObjectName? Parse(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } kind, { Length: > 0 } name] => new(kind, name, null),
        [{ Length: > 0 } ns, { Length: > 0 } kind, { Length: > 0 } name] => new(kind, name, ns),
        _ => null,
    };
}
