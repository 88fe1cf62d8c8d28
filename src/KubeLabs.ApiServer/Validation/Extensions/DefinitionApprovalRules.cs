using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Groups of the Kubernetes project need an approval (<c>validateAPIApproval</c>).</summary>
internal static class DefinitionApprovalRules
{
    private const string Annotation = "api-approved.kubernetes.io";
    private const string See = "see https://github.com/kubernetes/enhancements/pull/1111";

    public static void Validate(KubeObject item, KubeObject? old, CauseList causes)
    {
        if (!IsProtected(item.Spec.Text("group"))) return;
        var value = item.Metadata?["annotations"].Text(Annotation) ?? "";
        var path = ObjectMetaRules.Path.Child("annotations").Key(Annotation);
        var state = State(value);
        if (old is not null && State(old.Metadata?["annotations"].Text(Annotation) ?? "") == state) return;
        var start = $"protected groups must have approval annotation {GoValue.Quote(Annotation)}";
        if (state == Approval.Missing) causes.Required(path, $"{start}, {See}");
        else if (state == Approval.Invalid)
        {
            causes.Invalid(path, value, $"{start} with either a URL or a reason starting with \"unapproved\", {See}");
        }
    }

    private enum Approval
    {
        Missing,
        Bypassed,
        Approved,
        Invalid,
    }

    private static Approval State(string annotation)
    {
        if (annotation.Length == 0) return Approval.Missing;
        if (annotation.StartsWith("unapproved", StringComparison.Ordinal)) return Approval.Bypassed;
        return Uri.TryCreate(annotation, UriKind.Absolute, out var url) && url.Host.Length > 0 ? Approval.Approved : Approval.Invalid;
    }

    private static bool IsProtected(string group) =>
        group is "k8s.io" or "kubernetes.io"
        || group.EndsWith(".k8s.io", StringComparison.Ordinal)
        || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);
}
