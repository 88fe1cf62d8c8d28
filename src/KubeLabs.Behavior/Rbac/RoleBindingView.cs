using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A RoleBinding or a ClusterRoleBinding, read.</summary>
/// <param name="Object">The object.</param>
internal sealed record RoleBindingView(KubeObject Object)
{
    public string RoleKind { get; } = Object.Root["roleRef"]?["kind"]?.AsString() ?? "";

    public string RoleName { get; } = Object.Root["roleRef"]?["name"]?.AsString() ?? "";

    public ImmutableArray<RbacSubject> Subjects { get; } =
        NodeLists.Map(Object.Root["subjects"], item => RbacSubject.From(item, Object.Namespace));

    /// <summary>The first subject that is this user, or null.</summary>
    public RbacSubject? SubjectOf(UserIdentity user)
    {
        foreach (var subject in Subjects)
        {
            if (subject.Is(user)) return subject;
        }

        return null;
    }

    /// <summary>As the authoriser names it in its reasons.</summary>
    public override string ToString()
    {
        var name = Object.Namespace.Length == 0 ? Object.Name : $"{Object.Name}/{Object.Namespace}";
        return $"{Object.Kind} \"{name}\" of {RoleKind} \"{RoleName}\"";
    }
}
