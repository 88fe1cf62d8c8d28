using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A CronJob.</summary>
internal static class CronJobRules
{
    private const int LongestName = 52;
    private static readonly string[] _concurrencyPolicies = ["Allow", "Forbid", "Replace"];

    public static void Validate(KubeObject job, CauseList causes)
    {
        ObjectMetaRules.Namespaced(job, NameRules.Subdomain, causes);
        ValidateSpec(job.Spec, null, causes);
        NameTooLong(job.Name, causes);
    }

    public static void ValidateUpdate(KubeObject job, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(job, old, causes);
        ValidateSpec(job.Spec, old.Spec, causes);
    }

    private static void ValidateSpec(Node? spec, Node? old, CauseList causes)
    {
        var path = WorkloadRules.Spec;
        CronScheduleRules.Schedule(spec, old, path.Child("schedule"), causes);
        FieldRules.Negative(spec, "startingDeadlineSeconds", path, causes);
        if (old is null || !SemanticEquality.Same(spec.Field("timeZone"), old.Field("timeZone")))
        {
            CronScheduleRules.TimeZone(spec.Field("timeZone")?.AsString(), path.Child("timeZone"), causes);
        }

        FieldRules.MissingOrUnsupported(spec, "concurrencyPolicy", _concurrencyPolicies, path, causes);
        Template(spec?["jobTemplate"]?["spec"], path.Child("jobTemplate", "spec"), causes);
        FieldRules.Negative(spec, "successfulJobsHistoryLimit", path, causes);
        FieldRules.Negative(spec, "failedJobsHistoryLimit", path, causes);
    }

    private static void Template(Node? spec, FieldPath path, CauseList causes)
    {
        JobSpecRules.Validate(spec, path, causes);
        if (spec.Field("selector") is { } selector)
        {
            causes.InvalidPrinted(path.Child("selector"), LabelSelectorRules.Print(selector), "`selector` will be auto-generated");
        }

        if (spec.Flag("manualSelector")) causes.NotSupportedPrinted(path.Child("manualSelector"), "true", "nil", "false");
    }

    // The controller appends the time to the name of each Job.
    private static void NameTooLong(string name, CauseList causes)
    {
        if (Characters.Bytes(name) <= LongestName) return;
        causes.Invalid(ObjectMetaRules.Path.Child("name"), name, FormatText.MostCharacters(LongestName));
    }
}
