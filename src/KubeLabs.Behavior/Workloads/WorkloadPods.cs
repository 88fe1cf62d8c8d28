using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods that the controllers would make of the workloads in a state, and the bare Pods beside them. Names are made up in the
/// controllers' style; a StatefulSet's are the real ones.
/// </summary>
internal static class WorkloadPods
{
    // A replica count beyond this is cut: no lab needs it, and a hostile one must not take the memory.
    private const int MostReplicas = 5000;

    // All together: many hostile workloads must not take it either.
    private const int MostPods = 100_000;

    private static readonly (string Group, string Kind)[] _kinds =
        [("apps", "Deployment"), ("apps", "ReplicaSet"), ("", "ReplicationController"), ("apps", "StatefulSet"), ("batch", "Job")];

    public static ImmutableArray<PodInstance> Derive(ClusterState state)
    {
        var pods = ImmutableArray.CreateBuilder<PodInstance>();
        foreach (var pod in state.List("", "Pod")) pods.Add(new(pod, null));
        foreach (var (group, kind) in _kinds)
        {
            // A ReplicaSet that a Deployment made (as exported from a cluster) is counted with its Deployment.
            foreach (var workload in state.List(group, kind))
            {
                if (LiveObjects.ControllerOf(workload) is null) Add(pods, workload);
            }
        }

        return pods.ToImmutable();
    }

    /// <summary>The Pods that would be made of one workload; none of another kind of object.</summary>
    public static ImmutableArray<PodInstance> Of(KubeObject workload)
    {
        var pods = ImmutableArray.CreateBuilder<PodInstance>();
        if (Array.IndexOf(_kinds, (workload.Type.Group, workload.Kind)) >= 0) Add(pods, workload);
        return pods.ToImmutable();
    }

    private static void Add(ImmutableArray<PodInstance>.Builder pods, KubeObject workload)
    {
        if (workload.Spec?["template"] is not MappingNode template) return;
        var count = workload.Kind == "Job" ? JobPods(workload) : Replicas(workload);
        var replicas = Math.Min(Math.Clamp(count, 0, MostReplicas), MostPods - pods.Count);
        var first = workload.Kind == "StatefulSet" ? workload.Spec["ordinals"]?["start"]?.AsInteger() ?? 0 : 0;
        for (var index = 0; index < replicas; index++) pods.Add(new(Make(workload, template, first + index), workload));
    }

    private static long Replicas(KubeObject workload) => workload.Spec?["replicas"]?.AsInteger() ?? 1;

    private static long JobPods(KubeObject job)
    {
        if (job.Spec?["suspend"]?.AsBoolean() == true) return 0;
        var parallelism = job.Spec?["parallelism"]?.AsInteger() ?? 1;
        return job.Spec?["completions"]?.AsInteger() is { } completions ? Math.Min(parallelism, completions) : parallelism;
    }

    private static KubeObject Make(KubeObject workload, MappingNode template, long ordinal)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{workload.Name}-{ordinal}");
        var metadata = template["metadata"] as MappingNode ?? MappingNode.Empty(template.Position);
        metadata = metadata
            .With("name", ScalarNode.Of(metadata.Position, name))
            .With("namespace", ScalarNode.Of(metadata.Position, workload.Namespace));
        if (workload.Kind == "StatefulSet") metadata = metadata.With("labels", Identity(metadata, name, ordinal));
        var spec = template["spec"] as MappingNode ?? MappingNode.Empty(template.Position);
        if (workload.Kind == "StatefulSet") spec = WithNames(spec, workload, name);
        var root = new MappingNode(template.Position, [
            new("apiVersion", ScalarNode.Of(template.Position, "v1")),
            new("kind", ScalarNode.Of(template.Position, "Pod")),
            new("metadata", metadata),
            new("spec", spec),
        ]);
        return new(new("", "v1", "Pod"), workload.Namespace, name, root);
    }

    // The controller names the Pods so, whatever the template says. Source: its updateIdentity.
    private static MappingNode WithNames(MappingNode spec, KubeObject workload, string name)
    {
        var at = workload.Spec!["serviceName"]?.Position ?? spec.Position;
        return spec
            .With("hostname", ScalarNode.Of(spec.Position, name))
            .With("subdomain", ScalarNode.Of(at, workload.Spec["serviceName"]?.AsString() ?? ""));
    }

    // A Service can select one Pod of a StatefulSet by these. Source: the documentation of StatefulSet, "Pod name label", "Pod index label".
    private static MappingNode Identity(MappingNode metadata, string name, long ordinal) =>
        (metadata["labels"] as MappingNode ?? MappingNode.Empty(metadata.Position))
            .With("statefulset.kubernetes.io/pod-name", ScalarNode.Of(metadata.Position, name))
            .With("apps.kubernetes.io/pod-index", ScalarNode.Of(metadata.Position, ordinal.ToString(CultureInfo.InvariantCulture)));
}
