using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A CSIDriver (<c>ValidateCSIDriver</c>). One field is called <c>attachedRequired</c> in the server's causes.</summary>
internal static class CsiDriverRules
{
    private const string Attach = "attachedRequired";
    private const int LeastUpdatePeriod = 10;
    private static readonly string[] _groupPolicies = ["File", "None", "ReadWriteOnceWithFSType"];
    private static readonly string[] _modes = ["Persistent", "Ephemeral"];
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        Spec(item.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        Spec(item.Spec, causes);
        if (item.Spec.Flag("attachRequired") != old.Spec.Flag("attachRequired"))
        {
            causes.Invalid(_spec.Child(Attach), item.Spec.Field("attachRequired"), FormatText.Immutable);
        }

        ObjectMetaUpdateRules.Changed(item.Spec, old.Spec, "volumeLifecycleModes", _spec, causes);
    }

    private static void Spec(Node? spec, CauseList causes)
    {
        if (!spec.Has("attachRequired")) causes.Required(_spec.Child(Attach));
        foreach (var field in (ReadOnlySpan<string>)["podInfoOnMount", "storageCapacity", "seLinuxMount"])
        {
            if (!spec.Has(field)) causes.Required(_spec.Child(field));
        }

        FieldRules.Unsupported(spec, "fsGroupPolicy", _groupPolicies, _spec, causes);
        Tokens(spec.List("tokenRequests"), _spec.Child("tokenRequests"), causes);
        foreach (var mode in spec.List("volumeLifecycleModes"))
        {
            var text = mode.AsString() ?? "";
            if (!_modes.Contains(text)) causes.NotSupported(_spec.Child("volumeLifecycleModes"), text, _modes);
        }

        ShortUpdatePeriod(spec, _spec.Child("nodeAllocatableUpdatePeriodSeconds"), causes);
        SecretsWithoutTokens(spec, _spec.Child("serviceAccountTokenInSecrets"), causes);
    }

    private static void Tokens(ReadOnlySpan<Node> requests, FieldPath path, CauseList causes)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < requests.Length; i++)
        {
            var audience = requests[i].Text("audience");
            if (!audiences.Add(audience)) causes.Duplicate(path.At(i).Child("audience"), audience);
            else if (requests[i].Has("expirationSeconds"))
            {
                ProjectedVolumeRules.TokenTime(requests[i].Number("expirationSeconds"), path.At(i).Child("expirationSeconds"), causes);
            }
        }
    }

    private static void ShortUpdatePeriod(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("nodeAllocatableUpdatePeriodSeconds")?.AsInteger() is < LeastUpdatePeriod and var period)
        {
            causes.Invalid(path, period, "must be greater than or equal to 10 seconds");
        }
    }

    private static void SecretsWithoutTokens(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("serviceAccountTokenInSecrets") is not { } value || spec.List("tokenRequests").Length > 0) return;
        causes.Invalid(path, value, "serviceAccountTokenInSecrets is set but no tokenRequests are specified");
    }
}
