using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How a Job finds its Pods: by its uid, unless its author selects by hand.</summary>
internal static class JobSelectorRules
{
    private static readonly string[] _nameLabels = ["job-name", JobStrategy.NameLabel];

    /// <summary>Labels and selector that are not the ones the server generates.</summary>
    public static void NotGenerated(KubeObject job, CauseList causes)
    {
        if (job.Spec.Flag("manualSelector") || job.Spec.Field("selector") is not { } selector) return;
        var labels = job.Spec?["template"]?["metadata"]?["labels"];
        var path = WorkloadRules.Spec.Child("template").Child("metadata", "labels");
        var expected = MappingNode.Empty(selector.Position);
        foreach (var (label, value) in Expected(job.Name))
        {
            OtherLabel(labels, label, value, path, causes);
            expected = expected.Set(label, value);
        }

        if (!LabelSelectorRules.IsUsable(selector) || LabelSelector.From(selector).Matches(expected)) return;
        causes.InvalidPrinted(WorkloadRules.Spec.Child("selector"), LabelSelectorRules.Print(selector), "`selector` not auto-generated");
    }

    /// <summary>A selector that is missing or malformed, or does not find the Pods of the template.</summary>
    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (!spec.Has("selector")) causes.Required(path.Child("selector"));
        LabelSelectorRules.Validate(spec?["selector"], path.Child("selector"), causes);
        if (LabelSelectorRules.IsUsable(spec?["selector"])) WorkloadRules.TemplateNotSelected(spec, path, causes);
    }

    private static (string Label, string Value)[] Expected(string name) =>
    [
        (JobUid.OldLabel, JobUid.StandIn), (_nameLabels[0], name), (JobUid.Label, JobUid.StandIn), (_nameLabels[1], name),
    ];

    private static void OtherLabel(Node? labels, string label, string value, FieldPath path, CauseList causes)
    {
        if (labels?[label] is not { } actual) causes.Required(path.Key(label), $"must be '{value}'");
        else if (actual.AsString() != value) causes.InvalidPrinted(path.Key(label), GoValue.PrintMap(labels), $"must be '{value}'");
    }
}
