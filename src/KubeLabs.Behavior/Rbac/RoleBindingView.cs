using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A RoleBinding or a ClusterRoleBinding, read.</summary>
/// <param name="Object">The object.</param>
public sealed record RoleBindingView(KubeObject Object)
{
    /// <summary>Role or ClusterRole.</summary>
    public string RoleKind { get; } = Object.Root["roleRef"]?["kind"]?.AsString() ?? "";

    /// <summary>The name of the role.</summary>
    public string RoleName { get; } = Object.Root["roleRef"]?["name"]?.AsString() ?? "";

    internal ImmutableArray<RbacSubject> Subjects { get; } =
        NodeLists.Map(Object.Root["subjects"], item => RbacSubject.From(item, Object.Namespace));

    /// <summary>The subjects in words; empty for none.</summary>
    public LocalizedText Words => new(
        string.Join(", ", Subjects.Select(static subject => subject.Words.En)),
        string.Join(", ", Subjects.Select(static subject => subject.Words.Ko)));

    /// <summary>The first subject that is this user, or null.</summary>
    internal RbacSubject? SubjectOf(UserIdentity user)
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
