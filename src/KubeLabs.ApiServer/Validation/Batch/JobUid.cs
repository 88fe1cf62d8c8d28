using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A Job as its rules see it: the server writes the uid of the Job into its selector and into the labels of its template. Nobody knows
/// it here; a stand-in takes its place while the rules run, and is left out of what is stored.
/// </summary>
internal static class JobUid
{
    public const string StandIn = "00000000-0000-0000-0000-000000000000";
    public const string Label = "batch.kubernetes.io/controller-uid";
    public const string OldLabel = "controller-uid";
    private const string Printed = "<uid>";

    /// <summary>The Job with the stand-in wherever the server has the uid.</summary>
    /// <param name="job">The Job after its strategy.</param>
    /// <param name="old">What it replaces, or null: what an update has taken away from it is not given back.</param>
    public static KubeObject Given(KubeObject job, KubeObject? old)
    {
        if (job.Spec.Flag("manualSelector") || job.Spec is not MappingNode) return job;
        return job.With(job.Root.Change("spec", spec =>
        {
            if (old is null || HasNameLabel(spec)) spec = spec.Change("template", WithLabels);
            return spec.Change("selector", selector => selector.Change("matchLabels", labels => With(labels, Label)));
        }));
    }

    /// <summary>The causes, in which the uid is printed as such.</summary>
    public static void Report(CauseList found, CauseList causes)
    {
        foreach (var cause in found)
        {
            causes.Add(cause with { Message = cause.Message.Replace(StandIn, Printed, StringComparison.Ordinal) });
        }
    }

    private static bool HasNameLabel(Node spec) => spec["template"]?["metadata"]?["labels"].Has(JobStrategy.NameLabel) == true;

    private static MappingNode WithLabels(MappingNode template) => template.Change(
        "metadata", metadata => metadata.Change("labels", labels => With(With(labels, OldLabel), Label)));

    private static MappingNode With(MappingNode labels, string label) =>
        labels.IndexOf(label) < 0 ? labels.Set(label, StandIn) : labels;
}
