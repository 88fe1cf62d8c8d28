using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Who an access check speaks of: <c>team-a/ServiceAccount/viewer</c>, <c>User/jane</c> or <c>Group/deployers</c>.</summary>
/// <param name="Kind">ServiceAccount, User or Group.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace of a ServiceAccount, or null for the exercise's.</param>
internal sealed record AccessSubject(string Kind, string Name, string? Namespace) : INamesNamespaces
{
    /// <inheritdoc/>
    public IEnumerable<string> Namespaces => Namespace is null ? [] : [Namespace];

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<AccessSubject> Type { get; } =
        new("namespace/ServiceAccount/name, User/name or Group/name", Read);

    /// <summary>The subject as the API server knows it. Whoever is in a group has logged in.</summary>
    public UserIdentity In(string ns) => Kind switch
    {
        "ServiceAccount" => UserIdentity.ServiceAccount(Namespace ?? ns, Name),
        "Group" => UserIdentity.User("", Name),
        _ => UserIdentity.Named(Name),
    };

    /// <summary>What a live cluster is asked about a permission.</summary>
    public AccessObservation Question(string ns, Permission permission)
    {
        var user = In(ns);
        return new(user.Name, string.Join(',', user.Groups), AccessRow.Request(permission));
    }

    /// <summary>The subject in words.</summary>
    public LocalizedText Words => Kind switch
    {
        "ServiceAccount" => new($"ServiceAccount {Name}", $"서비스어카운트 {Name}"),
        "Group" => new($"group {Name}", $"그룹 {Name}"),
        _ => new($"user {Name}", $"사용자 {Name}"),
    };

    private static (bool Ok, AccessSubject Value) Read(Node node, ParameterReader reader)
    {
        switch (node.AsString()?.Split('/'))
        {
            case ["ServiceAccount" or "User" or "Group", { Length: > 0 } name] parts: return (true, new(parts[0], name, null));
            case [{ Length: > 0 } ns, "ServiceAccount", { Length: > 0 } name]: return (true, new("ServiceAccount", name, ns));
        }

        reader.Report(
            node,
            "a subject is expected here: namespace/ServiceAccount/name, User/name or Group/name",
            "여기에는 주체가 와야 합니다: namespace/ServiceAccount/name, User/name 또는 Group/name");
        return (false, new("", "", null));
    }
}
