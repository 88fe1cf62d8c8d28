using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whose requests a FlowSchema takes: one of three kinds of subjects, each with a field of its own.</summary>
internal static class FlowSubjectRules
{
    private static readonly (string Kind, string Field)[] _kinds = [("ServiceAccount", "serviceAccount"), ("User", "user"), ("Group", "group")];

    public static void Validate(Node subject, FieldPath path, CauseList causes)
    {
        var kind = subject.Text("kind");
        var own = Array.Find(_kinds, known => known.Kind == kind).Field;
        if (own is null)
        {
            causes.NotSupported(path.Child("kind"), kind, "Group", "ServiceAccount", "User");
            return;
        }

        Named(subject.Field(own), kind, own, path.Child(own), causes);
        foreach (var (other, field) in _kinds)
        {
            if (other == kind || !subject.Has(field)) continue;
            causes.Forbidden(path.Child(field), $"{field} is forbidden when subject kind is not '{other}'");
        }
    }

    private static void Named(Node? subject, string kind, string field, FieldPath path, CauseList causes)
    {
        if (subject is null)
        {
            causes.Required(path, $"{field} is required when subject kind is '{kind}'");
            return;
        }

        FieldRules.Missing(subject, "name", path, causes);
        if (kind == "ServiceAccount") Account(subject, path, causes);
    }

    private static void Account(Node account, FieldPath path, CauseList causes)
    {
        if (account.Text("name") != "*") FieldRules.Malformed(account, "name", DnsFormats.Subdomain, path, causes);
        FieldRules.Missing(account, "namespace", path, causes, "must specify namespace for service account");
        FieldRules.Malformed(account, "namespace", DnsFormats.Label, path, causes);
    }
}
