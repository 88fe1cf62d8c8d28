using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Job.</summary>
internal static class JobRules
{
    public static void Validate(KubeObject job, CauseList causes)
    {
        var found = new CauseList();
        ObjectMetaRules.Namespaced(job, NameRules.Subdomain, found);
        Complete(job, found);
        JobUid.Report(found, causes);
    }

    public static void ValidateUpdate(KubeObject job, KubeObject old, CauseList causes)
    {
        var found = new CauseList();
        ObjectMetaUpdateRules.Validate(job, old, found);
        // An update is first checked as a new Job is, and its spec then a second time.
        Complete(job, found);
        Spec(job, found);
        JobUpdateRules.Validate(job, JobUid.Given(old), found);
        JobUid.Report(found, causes);
    }

    private static void Complete(KubeObject job, CauseList causes)
    {
        JobSelectorRules.NotGenerated(job, causes);
        Spec(job, causes);
        HostnameTooLong(job, causes);
    }

    private static void Spec(KubeObject job, CauseList causes)
    {
        JobSpecRules.Validate(job.Spec, WorkloadRules.Spec, causes);
        JobSelectorRules.Validate(job.Spec, WorkloadRules.Spec, causes);
    }

    // The name of the last Pod is its host's name too.
    private static void HostnameTooLong(KubeObject job, CauseList causes)
    {
        if (!JobSpecRules.IsIndexed(job.Spec) || job.Spec.Number("completions") is not (> 0 and var completions)) return;
        if (job.Name.Length == 0 && job.Metadata.HasAny("generateName")) return;
        var hostname = string.Create(CultureInfo.InvariantCulture, $"{job.Name}-{completions - 1}");
        if (DnsFormats.Label(hostname).Length == 0) return;
        causes.Invalid(
            ObjectMetaRules.Path.Child("name"), job.Name, $"will not able to create pod with invalid DNS label: {hostname}");
    }
}
