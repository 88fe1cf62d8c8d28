using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How a DaemonSet replaces its Pods.</summary>
internal static class DaemonSetStrategyRules
{
    private const string OnDelete = "OnDelete";
    private const string RollingUpdate = "RollingUpdate";

    public static void Validate(Node? strategy, FieldPath path, CauseList causes)
    {
        switch (strategy.Text("type"))
        {
            case OnDelete:
                break;
            case RollingUpdate:
                if (strategy.Field("rollingUpdate") is not { } rolling) causes.Required(path.Child("rollingUpdate"));
                else Rolling(rolling, path.Child("rollingUpdate"), causes);
                break;
            default:
                causes.NotSupportedPrinted(path, InternalForm.Print("DaemonSetUpdateStrategy", strategy), RollingUpdate, OnDelete);
                break;
        }
    }

    private static void Rolling(Node rolling, FieldPath path, CauseList causes)
    {
        var (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"]);
        IntOrPercentRules.Malformed(unavailable, path.Child("maxUnavailable"), causes);
        IntOrPercentRules.Malformed(surge, path.Child("maxSurge"), causes);
        IntOrPercentRules.MoreThanAll(unavailable, path.Child("maxUnavailable"), causes);
        IntOrPercentRules.MoreThanAll(surge, path.Child("maxSurge"), causes);
        NotExactlyOne(unavailable, surge, path, causes);
    }

    private static void NotExactlyOne(Node? unavailable, Node? surge, FieldPath path, CauseList causes)
    {
        switch (IntOrPercentRules.Read(unavailable) != 0, IntOrPercentRules.Read(surge) != 0)
        {
            case (true, true):
                causes.Invalid(path.Child("maxSurge"), surge, "may not be set when maxUnavailable is non-zero");
                break;
            case (false, false):
                causes.Required(path.Child("maxUnavailable"), "cannot be 0 when maxSurge is 0");
                break;
        }
    }
}
