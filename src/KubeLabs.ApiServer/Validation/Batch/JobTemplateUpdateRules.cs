using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The template of a Job is immutable. While the Job is suspended and has no Pods, it may change where they are scheduled and what
/// resources they ask for.
/// </summary>
internal static class JobTemplateUpdateRules
{
    private static readonly string[] _containers = ["containers", "initContainers"];
    private static readonly string[] _scheduling = ["nodeSelector", "tolerations", "schedulingGates"];

    public static void Validate(Node? spec, KubeObject old, FieldPath path, CauseList causes)
    {
        var (template, before, place) = (spec.Object("template"), old.Spec.Object("template"), path.Child("template"));
        if (!MayChange(old))
        {
            if (!InternalForm.Same("PodTemplateSpec", template, before)) Immutable("PodTemplateSpec", template, place, causes);
            return;
        }

        var (pod, podBefore) = (template.Object("spec"), before.Object("spec"));
        if (!SameButForMutable(pod, podBefore)) Immutable("PodSpec", pod, place.Child("spec"), causes);
    }

    private static void Immutable(string type, Node? value, FieldPath path, CauseList causes) =>
        causes.InvalidPrinted(path, InternalForm.Print(type, value), FormatText.Immutable);

    private static bool MayChange(KubeObject old)
    {
        var status = old.Root["status"];
        return old.Spec.Flag("suspend") && (!status.Has("startTime") || IsSuspended(status)) && status.Number("active") == 0;
    }

    private static bool IsSuspended(Node? status)
    {
        foreach (var condition in status.List("conditions"))
        {
            if (condition.Text("type") == "Suspended" && condition.Text("status") == "True") return true;
        }

        return false;
    }

    private static bool SameButForMutable(MappingNode? pod, MappingNode? old)
    {
        if (pod is null || old is null) return SemanticEquality.Same(pod, old);
        foreach (var list in _containers) pod = WithResourcesOf(pod, old, list);
        return InternalForm.Same("PodSpec", WithoutScheduling(pod), WithoutScheduling(old));
    }

    private static MappingNode WithoutScheduling(MappingNode pod)
    {
        foreach (var field in _scheduling) pod = pod.Without(field);
        return pod.Change("affinity", affinity => affinity.Without("nodeAffinity"));
    }

    // Containers are told apart by place and name: a list of another length is another list.
    private static MappingNode WithResourcesOf(MappingNode pod, MappingNode old, string list)
    {
        if (pod[list] is not SequenceNode after || old[list] is not SequenceNode before) return pod;
        if (after.Values.Length != before.Values.Length) return pod;
        var items = after.Values.Zip(before.Values, (container, earlier) => WithResources(container, earlier));
        return pod.With(list, new SequenceNode(after.Position, [.. items]));
    }

    private static Node WithResources(Node container, Node earlier)
    {
        if (container is not MappingNode map || container.Text("name") != earlier.Text("name")) return container;
        return earlier.Field("resources") is { } resources ? map.With("resources", resources) : map.Without("resources");
    }
}
