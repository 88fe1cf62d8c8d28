using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How a StatefulSet replaces its Pods.</summary>
internal static class StatefulSetStrategyRules
{
    private const string OnDelete = "OnDelete";
    private const string RollingUpdate = "RollingUpdate";

    public static void Validate(Node? strategy, FieldPath path, CauseList causes)
    {
        var rolling = strategy.Field("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case "":
                causes.Required(path);
                break;
            case OnDelete:
                if (rolling is not null) NotRolling(rolling, path.Child("rollingUpdate"), causes);
                break;
            case RollingUpdate:
                if (rolling is not null) Rolling(rolling, path.Child("rollingUpdate"), causes);
                break;
            default:
                causes.InvalidPrinted(
                    path, InternalForm.Print("StatefulSetUpdateStrategy", strategy), $"must be '{RollingUpdate}' or '{OnDelete}'");
                break;
        }
    }

    private static void NotRolling(Node rolling, FieldPath path, CauseList causes) => causes.InvalidPrinted(
        path, InternalForm.Print("RollingUpdateStatefulSetStrategy", rolling), $"only allowed for updateStrategy '{RollingUpdate}'");

    private static void Rolling(Node rolling, FieldPath path, CauseList causes)
    {
        FieldRules.Negative(rolling, "partition", path, causes);
        if (rolling.Field("maxUnavailable") is not { } unavailable) return;
        var place = path.Child("maxUnavailable");
        IntOrPercentRules.Malformed(unavailable, place, causes);
        if (IntOrPercentRules.Read(unavailable) == 0) causes.Invalid(place, unavailable, "cannot be 0");
        IntOrPercentRules.MoreThanAll(unavailable, place, causes);
    }
}
