using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the workloads of <c>apps</c> have in common: selector and template.</summary>
internal static class WorkloadRules
{
    public static FieldPath Spec { get; } = FieldPath.Root.Child("spec");

    /// <summary>A selector that is there, well formed and not empty; true where the server can select with it.</summary>
    public static bool Selector(Node? spec, string workload, FieldPath path, CauseList causes)
    {
        var selector = spec.Field("selector");
        var place = path.Child("selector");
        if (selector is null)
        {
            causes.Required(place);
            return true;
        }

        var before = causes.Count;
        LabelSelectorRules.Validate(selector, place, causes);
        var usable = causes.Count == before;
        EmptySelector(spec, workload, path, causes);
        return usable;
    }

    /// <summary>A selector that selects everything.</summary>
    public static void EmptySelector(Node? spec, string workload, FieldPath path, CauseList causes)
    {
        if (spec.Field("selector") is not { } selector || !LabelSelectorRules.IsEmpty(selector)) return;
        causes.InvalidPrinted(path.Child("selector"), LabelSelectorRules.Print(selector), $"empty selector is invalid for {workload}");
    }

    /// <summary>The selector of an update, which must stay as it is.</summary>
    public static void SelectorChanged(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        if (SemanticEquality.Same(spec.Field("selector"), old.Field("selector"))) return;
        causes.InvalidPrinted(path.Child("selector"), LabelSelectorRules.Print(spec.Field("selector")), FormatText.Immutable);
    }

    /// <summary>Pods of the template that the selector would not find. An absent selector finds none.</summary>
    public static void TemplateNotSelected(Node? spec, FieldPath path, CauseList causes)
    {
        var selector = spec.Field("selector");
        var labels = spec?["template"]?["metadata"]?["labels"];
        var finds = selector is not null && LabelSelector.From(selector).Matches(labels);
        if (!finds) NotSelected(labels, path.Child("template"), causes);
    }

    /// <summary>The cause of the above; <paramref name="path"/> is the template's.</summary>
    public static void NotSelected(Node? labels, FieldPath path, CauseList causes) => causes.InvalidPrinted(
        path.Child("metadata", "labels"), GoValue.PrintMap(labels), "`selector` does not match template `labels`");

    /// <summary>Pods that run for ever.</summary>
    public static void LongRunning(Node? template, string workload, FieldPath path, CauseList causes)
    {
        var policy = template?["spec"].Text("restartPolicy") ?? "";
        if (policy != "Always") causes.NotSupported(path.Child("spec", "restartPolicy"), policy, "Always");
        if (template?["spec"].Has("activeDeadlineSeconds") != true) return;
        causes.Forbidden(path.Child("spec", "activeDeadlineSeconds"), $"activeDeadlineSeconds in {workload} is not Supported");
    }
}
