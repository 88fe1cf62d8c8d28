using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What an update of a Job may not change.</summary>
internal static class JobUpdateRules
{
    public static void Validate(KubeObject job, KubeObject old, CauseList causes)
    {
        var (spec, before, path) = (job.Spec, old.Spec, WorkloadRules.Spec);
        CompletionsChanged(spec, before, path, causes);
        WorkloadRules.SelectorChanged(spec, before, path, causes);
        JobTemplateUpdateRules.Validate(spec, old, path, causes);
        ObjectMetaUpdateRules.Changed(spec, before, "completionMode", path, causes);
        StructureChanged(spec, before, "podFailurePolicy", "PodFailurePolicy", path, causes);
        ObjectMetaUpdateRules.Changed(spec, before, "backoffLimitPerIndex", path, causes);
        ObjectMetaUpdateRules.Changed(spec, before, "managedBy", path, causes);
        StructureChanged(spec, before, "successPolicy", "SuccessPolicy", path, causes);
    }

    // A Job with indexes may grow and shrink, but only as a whole.
    private static void CompletionsChanged(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        if (!JobSpecRules.IsIndexed(spec))
        {
            ObjectMetaUpdateRules.Changed(spec, old, "completions", path, causes);
            return;
        }

        if (spec.Field("completions")?.AsInteger() is not { } completions) return;
        if (completions == old.Field("completions")?.AsInteger() || completions == spec.Number("parallelism")) return;
        causes.Invalid(path.Child("completions"), completions, "can only be modified in tandem with spec.parallelism");
    }

    private static void StructureChanged(Node? spec, Node? old, string field, string type, FieldPath path, CauseList causes)
    {
        if (SemanticEquality.Same(spec.Field(field), old.Field(field))) return;
        causes.InvalidPrinted(path.Child(field), InternalForm.Print(type, spec.Field(field)), FormatText.Immutable);
    }
}
