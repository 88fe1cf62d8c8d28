using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Deployment.</summary>
internal static class DeploymentRules
{
    private const string Recreate = "Recreate";
    private const string RollingUpdate = "RollingUpdate";

    public static void Validate(KubeObject deployment, CauseList causes)
    {
        ObjectMetaRules.Namespaced(deployment, NameRules.Subdomain, causes);
        ValidateSpec(deployment.Spec, WorkloadRules.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject deployment, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(deployment, old, causes);
        ValidateSpec(deployment.Spec, WorkloadRules.Spec, causes);
        WorkloadRules.SelectorChanged(deployment.Spec, old.Spec, WorkloadRules.Spec, causes);
    }

    private static void ValidateSpec(Node? spec, FieldPath path, CauseList causes)
    {
        FieldRules.Negative(spec, "replicas", path, causes);
        ReplicaSetTemplateRules.Selected(spec, "deployment", path, causes);
        Strategy(spec?["strategy"], path.Child("strategy"), causes);
        FieldRules.Negative(spec, "minReadySeconds", path, causes);
        FieldRules.Negative(spec, "revisionHistoryLimit", path, causes);
        ProgressDeadline(spec, path, causes);
    }

    private static void Strategy(Node? strategy, FieldPath path, CauseList causes)
    {
        var rolling = strategy.Field("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case Recreate:
                if (rolling is not null)
                {
                    causes.Forbidden(path.Child("rollingUpdate"), "may not be specified when strategy `type` is 'Recreate'");
                }

                break;
            case RollingUpdate:
                if (rolling is null) causes.Required(path.Child("rollingUpdate"), "this should be defaulted and never be nil");
                else Rolling(rolling, path.Child("rollingUpdate"), causes);
                break;
            default:
                causes.NotSupportedPrinted(path, InternalForm.Print("DeploymentStrategy", strategy), Recreate, RollingUpdate);
                break;
        }
    }

    private static void Rolling(Node rolling, FieldPath path, CauseList causes)
    {
        var (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"]);
        IntOrPercentRules.Malformed(unavailable, path.Child("maxUnavailable"), causes);
        IntOrPercentRules.Malformed(surge, path.Child("maxSurge"), causes);
        if (IntOrPercentRules.Read(unavailable) == 0 && IntOrPercentRules.Read(surge) == 0)
        {
            causes.Invalid(path.Child("maxUnavailable"), unavailable, "may not be 0 when `maxSurge` is 0");
        }

        IntOrPercentRules.MoreThanAll(unavailable, path.Child("maxUnavailable"), causes);
    }

    private static void ProgressDeadline(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("progressDeadlineSeconds")?.AsInteger() is not { } deadline) return;
        FieldRules.Negative(spec, "progressDeadlineSeconds", path, causes);
        if (deadline > spec.Number("minReadySeconds")) return;
        causes.Invalid(path.Child("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
    }
}
