using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A subject of a binding.</summary>
/// <param name="Kind">User, Group or ServiceAccount.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace of a ServiceAccount; that of the binding where none is written.</param>
internal readonly record struct RbacSubject(string Kind, string Name, string Namespace)
{
    public static RbacSubject From(Node item, string bindingNamespace)
    {
        var written = item["namespace"]?.AsString() ?? "";
        return new(item["kind"]?.AsString() ?? "", item["name"]?.AsString() ?? "", written.Length > 0 ? written : bindingNamespace);
    }

    public bool Is(UserIdentity user) => Kind switch
    {
        "User" => user.Name == Name,
        "Group" => user.Groups.Contains(Name),
        "ServiceAccount" => Namespace.Length > 0 && user.IsServiceAccount(Namespace, Name),
        _ => false,
    };

    /// <summary>As the authoriser names it in its reasons.</summary>
    public override string ToString() => Kind == "ServiceAccount" ? $"{Kind} \"{Name}/{Namespace}\"" : $"{Kind} \"{Name}\"";
}
