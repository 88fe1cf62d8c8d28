using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A PriorityLevelConfiguration (<c>ValidatePriorityLevelConfiguration</c>). Two of them are there always, and hardly change.</summary>
internal static class PriorityLevelRules
{
    private const string Exempt = "exempt";
    private const string CatchAll = "catch-all";
    private const string ZeroShares = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
    private const string FixedCatchAll = "{\"Type\":\"Limited\",\"Limited\":{\"NominalConcurrencyShares\":5,"
        + "\"LimitResponse\":{\"Type\":\"Reject\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},\"Exempt\":null}";

    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        if (item.Metadata?["annotations"].Has(ZeroShares) == true)
        {
            causes.Forbidden(ObjectMetaRules.Path.Child("annotations"), $"annotation '{ZeroShares}' is forbidden");
        }

        Spec(item.Spec, item.Name, causes);
        Changed(item, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
    }

    private static void Spec(Node? spec, string name, CauseList causes)
    {
        var type = spec.Text("type");
        if ((name == Exempt) != (type == "Exempt"))
        {
            causes.Invalid(_spec.Child("type"), type, "must be 'Exempt' if and only if `name` is 'exempt'");
        }

        switch (type)
        {
            case "Exempt":
                if (spec.Has("limited")) causes.Forbidden(_spec.Child("limited"), "must be nil if the type is not Limited");
                if (spec.Field("exempt") is { } exempt) Shares(exempt, _spec.Child("exempt"), causes);
                break;
            case "Limited":
                if (spec.Has("exempt")) causes.Forbidden(_spec.Child("exempt"), "must be nil if the type is Limited");
                if (spec.Field("limited") is { } limited) Limited(limited, _spec.Child("limited"), causes);
                else causes.Required(_spec.Child("limited"), "must not be empty when type is Limited");
                break;
            default:
                causes.NotSupported(_spec.Child("type"), type, "Exempt", "Limited");
                break;
        }
    }

    private static void Limited(Node limited, FieldPath path, CauseList causes)
    {
        NegativeShares(limited, path, causes);
        LimitResponseRules.Validate(limited["limitResponse"], path.Child("limitResponse"), causes);
        Lendable(limited, path, causes);
        if (limited.Number("borrowingLimitPercent") is < 0 and var percent)
        {
            causes.Invalid(path.Child("borrowingLimitPercent"), percent, "if specified, must be a non-negative integer");
        }
    }

    private static void Shares(Node level, FieldPath path, CauseList causes)
    {
        NegativeShares(level, path, causes);
        Lendable(level, path, causes);
    }

    private static void NegativeShares(Node level, FieldPath path, CauseList causes)
    {
        if (level.Number("nominalConcurrencyShares") is not (< 0 and var shares)) return;
        causes.Invalid(path.Child("nominalConcurrencyShares"), shares, "must be a non-negative integer");
    }

    private static void Lendable(Node level, FieldPath path, CauseList causes)
    {
        if (level.Number("lendablePercent") is not ((< 0 or > 100) and var percent)) return;
        causes.Invalid(path.Child("lendablePercent"), percent, "must be between 0 and 100, inclusive");
    }

    private static void Changed(KubeObject item, CauseList causes)
    {
        if (item.Name is not (Exempt or CatchAll)) return;
        var printed = InternalForm.Print("PriorityLevelConfigurationSpec", item.Spec);
        if (item.Name == CatchAll)
        {
            if (printed != FixedCatchAll) causes.InvalidPrinted(_spec, printed, $"spec of '{CatchAll}' must equal the fixed value");
        }
        else if (item.Spec.Text("type") != "Exempt" || item.Spec.Has("limited"))
        {
            causes.InvalidPrinted(_spec, printed, $"spec of '{Exempt}' except the 'spec.exempt' field must equal the fixed value");
        }
    }
}
