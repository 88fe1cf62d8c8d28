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

    /// <summary>Who it is: a user, a ServiceAccount, or whoever is in a group and in no other.</summary>
    public UserIdentity Identity => Kind switch
    {
        "ServiceAccount" => UserIdentity.ServiceAccount(Namespace, Name),
        "Group" => new("", [Name]),
        _ => UserIdentity.Named(Name),
    };

    /// <summary>The subject in words.</summary>
    public LocalizedText Words => Kind switch
    {
        "ServiceAccount" => new($"ServiceAccount {Name} of {Namespace}", $"네임스페이스 {Namespace}의 서비스어카운트 {Name}"),
        "Group" => new($"group {Name}", $"그룹 {Name}"),
        _ => new($"user {Name}", $"사용자 {Name}"),
    };

    /// <summary>As the authoriser names it in its reasons.</summary>
    public override string ToString() => Kind == "ServiceAccount" ? $"{Kind} \"{Name}/{Namespace}\"" : $"{Kind} \"{Name}\"";
}
