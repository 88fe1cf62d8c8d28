using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Namespace (<c>ValidateNamespace</c>), with the labels that PodSecurity reads.</summary>
internal static class NamespaceRules
{
    private static readonly FieldPath _finalizers = FieldPath.Root.Child("spec", "finalizers");

    public static void Validate(KubeObject ns, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(ns, NameRules.Label, causes);
        foreach (var item in ns.Spec.List("finalizers"))
        {
            var finalizer = item.AsString() ?? "";
            causes.InvalidEach(_finalizers, finalizer, LabelFormats.Key(finalizer));
            if (finalizer.Contains('/', StringComparison.Ordinal) || finalizer is "kubernetes" or "orphan" or "foregroundDeletion")
            {
                continue;
            }

            causes.Invalid(_finalizers, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }

        // An admission plugin says it, after validation.
        if (causes.Count == 0) PodSecurityLabelRules.Validate(ns.Metadata?["labels"], causes);
    }

    public static void ValidateUpdate(KubeObject ns, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(ns, old, causes);
        if (causes.Count == 0) PodSecurityLabelRules.Validate(ns.Metadata?["labels"], causes);
    }
}
