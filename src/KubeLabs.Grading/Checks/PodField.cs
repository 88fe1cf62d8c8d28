using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Fields of a Pod, where a workload keeps them.</summary>
internal static class PodField
{
    /// <summary>The field <c>spec…</c> of a Pod in an object that holds a Pod or a template of one.</summary>
    public static FieldPath In(KubeObject item, FieldPath podField)
    {
        if (item.Kind == "Pod") return podField;
        var spec = ContainerOf.SpecPath(item);
        var steps = new Stack<FieldPath>();
        for (var at = podField; at.Parent is not null; at = at.Parent) steps.Push(at);
        // The first step is spec itself.
        if (steps.Count > 0) steps.Pop();
        foreach (var step in steps) spec = step.Name is { } name ? spec.Child(name) : spec.At(step.Index);
        return spec;
    }
}
