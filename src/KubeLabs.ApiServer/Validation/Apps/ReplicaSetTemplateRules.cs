using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The template of a ReplicaSet, which a Deployment's template is too.</summary>
internal static class ReplicaSetTemplateRules
{
    /// <summary>The selector, and where it is usable the template that it must find.</summary>
    public static void Selected(Node? spec, string workload, FieldPath path, CauseList causes)
    {
        if (WorkloadRules.Selector(spec, workload, path, causes)) Validate(spec, path, causes);
        else causes.InvalidPrinted(path.Child("selector"), LabelSelectorRules.Print(spec?["selector"]), "invalid label selector");
    }

    private static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        var place = path.Child("template");
        // An absent selector selects nothing; an empty one selects everything.
        if (!spec.Has("selector") || !LabelSelectorRules.IsEmpty(spec?["selector"])) WorkloadRules.TemplateNotSelected(spec, path, causes);
        PodTemplateRules.Validate(spec?["template"], place, causes);
        WorkloadRules.LongRunning(spec?["template"], "ReplicaSet", place, causes);
    }
}
