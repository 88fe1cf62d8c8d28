using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Lease (<c>ValidateLease</c>).</summary>
internal static class LeaseRules
{
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject lease, CauseList causes)
    {
        ObjectMetaRules.Validate(lease.Metadata, namespaced: true, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        Spec(lease.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject lease, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(lease, old, causes);
        Spec(lease.Spec, causes);
    }

    private static void Spec(Node? spec, CauseList causes)
    {
        if (spec.Field("leaseDurationSeconds")?.AsInteger() is <= 0 and var duration)
        {
            causes.Invalid(_spec.Child("leaseDurationSeconds"), duration, "must be greater than 0");
        }

        FieldRules.Negative(spec, "leaseTransitions", _spec, causes);
    }
}
