using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The uid of a Job, which the server writes into its selector and into the labels of its template. Nobody knows it here: a stand-in
/// takes its place while the Job is on its way, and is left out of what is stored.
/// </summary>
internal static class JobUid
{
    public const string StandIn = "00000000-0000-0000-0000-000000000000";
    public const string Label = "batch.kubernetes.io/controller-uid";
    public const string OldLabel = "controller-uid";
    private const string Printed = "<uid>";

    /// <summary>A Job with the stand-in wherever the server has the uid.</summary>
    public static KubeObject Given(KubeObject job) => job.With(Given(job.Root, null));

    /// <summary>As above.</summary>
    /// <param name="root">The Job.</param>
    /// <param name="old">What it replaces, or null: labels that an update has taken away are not given back.</param>
    public static MappingNode Given(MappingNode root, MappingNode? old)
    {
        if (root["spec"].Flag("manualSelector")) return root;
        return root.Change("spec", spec =>
        {
            if (old is null || HasNameLabel(spec)) spec = spec.Change("template", WithLabels);
            return spec.Change("selector", selector => selector.Change("matchLabels", labels => With(labels, Label)));
        });
    }

    /// <summary>The stored Job without the stand-in.</summary>
    public static MappingNode Left(MappingNode root) => root
        .Change("metadata", metadata => metadata.Change("labels", Without))
        .Change("spec", spec => spec
            .Change("template", template => template.Change("metadata", metadata => metadata.Change("labels", Without)))
            .Change("selector", selector => selector.Change("matchLabels", Without)));

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

    private static MappingNode Without(MappingNode labels)
    {
        foreach (var label in (ReadOnlySpan<string>)[Label, OldLabel])
        {
            if (labels.Text(label) == StandIn) labels = labels.Without(label);
        }

        return labels;
    }
}
