using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Fields of Pods and templates that are behind features which are off in 1.36: the server drops them without a word
/// (<c>DropDisabledTemplateFields</c>).
/// </summary>
internal static class PodFeatures
{
    private static readonly string[] _containers = ["initContainers", "containers", "ephemeralContainers"];
    private static readonly string[] _sources = ["clusterTrustBundle", "podCertificate"];

    /// <summary>An object of any kind without them.</summary>
    public static MappingNode Drop(MappingNode root, string kind) => kind switch
    {
        "Pod" => root.Change("spec", Drop),
        "PodTemplate" => root.Change("template", OfTemplate),
        "CronJob" => root.Change("spec", spec => spec.Change("jobTemplate", job => job.Change("spec", WithTemplate))),
        "Deployment" or "ReplicaSet" or "ReplicationController" or "StatefulSet" or "DaemonSet" or "Job" =>
            root.Change("spec", WithTemplate),
        _ => root,
    };

    private static MappingNode WithTemplate(MappingNode spec) => spec.Change("template", OfTemplate);

    private static MappingNode OfTemplate(MappingNode template) => template.Change("spec", Drop);

    private static MappingNode Drop(MappingNode pod)
    {
        pod = pod.Without("schedulingGroup");
        foreach (var list in _containers) pod = pod.ChangeEach(list, WithoutStopSignal);
        return pod.ChangeEach("volumes", volume => volume.Change("projected", projected => projected.ChangeEach("sources", WithoutSource)));
    }

    private static MappingNode WithoutStopSignal(MappingNode container)
    {
        if (!container["lifecycle"].Has("stopSignal")) return container;
        container = container.Change("lifecycle", lifecycle => lifecycle.Without("stopSignal"));
        return container.HasAny("lifecycle") ? container : container.Without("lifecycle");
    }

    private static MappingNode WithoutSource(MappingNode source)
    {
        foreach (var field in _sources) source = source.Without(field);
        return source;
    }
}
