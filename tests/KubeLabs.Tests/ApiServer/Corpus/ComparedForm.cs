using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>
/// A stored object without what a server makes up: uids, times, and what it allocates. Both sides are compared in this form; the
/// recording of updates lacks node ports and addresses even where the manifest names them.
/// </summary>
internal static class ComparedForm
{
    private static readonly string[] _metadata = ["uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"];
    private static readonly string[] _jobLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];
    private static readonly string[] _addresses = ["clusterIP", "clusterIPs", "healthCheckNodePort"];

    public static Node Of(Node root)
    {
        if (root is not MappingNode map) return root;
        map = Within(map, "metadata", WithoutMade);
        map = Within(map, "status", WithoutTimes);
        return map["kind"]?.AsString() switch
        {
            "Job" => WithoutUid(map),
            "Service" => Within(map, "spec", WithoutAllocated),
            _ => map,
        };
    }

    // A LimitRange without a name gets a uid for one.
    private static MappingNode WithoutMade(MappingNode metadata) =>
        Without(Guid.TryParse(metadata["name"]?.AsString(), out _) ? metadata.Without("name") : metadata, _metadata);

    private static MappingNode WithoutTimes(MappingNode status) =>
        Each(status.Without("lastPhaseTransitionTime"), "conditions", condition => condition.Without("lastTransitionTime"));

    private static MappingNode WithoutAllocated(MappingNode spec) =>
        Each(Without(spec, _addresses), "ports", port => port.Without("nodePort"));

    // A Job takes the labels of its template as its own; its selector is nothing but the uid.
    private static MappingNode WithoutUid(MappingNode job)
    {
        job = Within(job, "metadata", metadata => Within(metadata, "labels", WithoutUidLabels));
        return Within(job, "spec", spec =>
        {
            spec = Within(spec, "template", template =>
                Within(template, "metadata", metadata => Within(metadata, "labels", WithoutUidLabels)));
            return spec["manualSelector"]?.AsBoolean() == true ? spec : spec.Without("selector");
        });
    }

    private static MappingNode WithoutUidLabels(MappingNode labels) => Without(labels, _jobLabels);

    private static MappingNode Without(MappingNode map, string[] keys) => keys.Aggregate(map, (left, key) => left.Without(key));

    private static MappingNode Within(MappingNode map, string key, Func<MappingNode, MappingNode> change) =>
        map.Find(key) is MappingNode inner ? map.With(key, change(inner)) : map;

    private static MappingNode Each(MappingNode map, string key, Func<MappingNode, MappingNode> change) =>
        map.Find(key) is SequenceNode list
            ? map.With(key, new SequenceNode(list.Position, [.. list.Values.Select(item => item is MappingNode inner ? change(inner) : item)]))
            : map;
}
