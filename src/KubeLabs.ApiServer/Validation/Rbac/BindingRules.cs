using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>RoleBindings and ClusterRoleBindings (<c>ValidateRoleBinding</c>). The role that they name never changes.</summary>
internal static class BindingRules
{
    private const string Group = "rbac.authorization.k8s.io";
    private static readonly FieldPath _roleRef = FieldPath.Root.Child("roleRef");

    public static void RoleBinding(KubeObject binding, CauseList causes)
    {
        ObjectMetaRules.Namespaced(binding, NameRules.PathSegment, causes);
        Validate(binding.Root, isNamespaced: true, ["Role", "ClusterRole"], causes);
    }

    public static void RoleBindingUpdate(KubeObject binding, KubeObject old, CauseList causes)
    {
        RoleBinding(binding, causes);
        Update(binding, old, causes);
    }

    public static void ClusterRoleBinding(KubeObject binding, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(binding, NameRules.PathSegment, causes);
        Validate(binding.Root, isNamespaced: false, ["ClusterRole"], causes);
    }

    public static void ClusterRoleBindingUpdate(KubeObject binding, KubeObject old, CauseList causes)
    {
        ClusterRoleBinding(binding, causes);
        Update(binding, old, causes);
    }

    private static void Validate(MappingNode root, bool isNamespaced, string[] kinds, CauseList causes)
    {
        var role = root["roleRef"];
        OtherGroup(role, Group, _roleRef, causes);
        var kind = role.Text("kind");
        if (!kinds.Contains(kind)) causes.NotSupported(_roleRef.Child("kind"), kind, kinds);
        var name = role.Text("name");
        if (name.Length == 0) causes.Required(_roleRef.Child("name"));
        else causes.InvalidEach(_roleRef.Child("name"), name, PathSegmentFormats.Name(name));
        var subjects = root.List("subjects");
        for (var i = 0; i < subjects.Length; i++) Subject(subjects[i], isNamespaced, FieldPath.Root.Child("subjects").At(i), causes);
    }

    private static void Update(KubeObject binding, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(binding, old, causes);
        var (now, before) = (binding.Root["roleRef"], old.Root["roleRef"]);
        if (SemanticEquality.Same(now, before)) return;
        causes.InvalidPrinted(_roleRef, InternalForm.Print("RoleRef", now), "cannot change roleRef");
    }

    private static void Subject(Node subject, bool isNamespaced, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(subject, "name", path, causes);
        switch (subject.Text("kind"))
        {
            case "ServiceAccount": ServiceAccount(subject, isNamespaced, path, causes); break;
            case "User" or "Group": OtherGroup(subject, Group, path, causes); break;
            case var kind: causes.NotSupported(path.Child("kind"), kind, "ServiceAccount", "User", "Group"); break;
        }
    }

    private static void ServiceAccount(Node subject, bool isNamespaced, FieldPath path, CauseList causes)
    {
        FieldRules.Malformed(subject, "name", DnsFormats.Subdomain, path, causes);
        OtherGroup(subject, "", path, causes);
        if (!isNamespaced) FieldRules.Missing(subject, "namespace", path, causes);
    }

    private static void OtherGroup(Node? reference, string group, FieldPath path, CauseList causes)
    {
        var written = reference.Text("apiGroup");
        if (written != group) causes.NotSupported(path.Child("apiGroup"), written, group);
    }
}
