using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>
/// What would be read from a cluster in which an answer was applied after the exercise was set up: with what the server and the controllers
/// write, and no word of which file an object came from.
/// </summary>
internal sealed class PretendCluster
{
    public const string Old = "2026-01-01T00:00:00Z";
    public const string SetUp = "2026-02-01T00:00:00Z";
    public const string Young = "2026-03-01T00:00:00Z";

    private readonly PreparedExercise _exercise;
    private readonly ClusterState _model;
    private readonly List<KubeObject> _objects = [];
    private int _number;

    private PretendCluster(PreparedExercise exercise, ClusterState model) => (_exercise, _model) = (exercise, model);

    /// <summary>The cluster with the objects of a state.</summary>
    public static ClusterState Of(PreparedExercise exercise, ClusterState model)
    {
        var cluster = new PretendCluster(exercise, model);
        foreach (var item in model.All()) cluster.Store(item);
        foreach (var pod in model.Pods) cluster.Run(pod);
        foreach (var service in model.List("", "Service")) cluster.Slice(new(service));
        var query = LiveQuery.Of(exercise, exercise.Exercise.Namespace);
        var asked = cluster._objects.Where(item => query.Kinds.Contains(new(item.Type.Group, item.Kind)));
        return ClusterState.OfLive(asked, new(query, [], cluster.Answers(query)));
    }

    /// <summary>An object as a server tells it.</summary>
    public static KubeObject Read(string yaml)
    {
        var file = ManifestReader.Read(new("cluster", SourceKind.Cluster, yaml));
        var root = (MappingNode)file.Documents[0].Root!;
        var metadata = root["metadata"]!;
        return new(
            GroupVersionKind.Of(root["apiVersion"]!.AsString()!, root["kind"]!.AsString()!),
            metadata["namespace"]?.AsString() ?? "",
            metadata["name"]!.AsString()!,
            root);
    }

    private static string Uid(ObjectKey key) => $"uid-{key.Kind}-{key.Namespace}-{key.Name}";

    private void Store(KubeObject item)
    {
        // Bare Pods run, as those of workloads do.
        if (item is { Type.Group: "", Kind: "Pod" }) return;
        var isGiven = _exercise.GivenKeys.Contains(item.Key);
        var created = isGiven ? SetUp : BuiltInCluster.State.Find(item.Key) is not null || _exercise.Given.Find(item.Key) is not null ? Old : Young;
        var metadata = $"uid: {Uid(item.Key)}, creationTimestamp: '{created}', generation: 1, resourceVersion: '7'";
        var own = (item.Type.Group, item.Kind) switch
        {
            ("", "Service") => Addressed(item),
            ("apps", _) or ("policy", _) when item.Root["status"] is null => item.Root.With("status", Tree("{observedGeneration: 1}")),
            _ => item.Root,
        };
        var root = Merge(own, "metadata", metadata);
        if (isGiven) root = root.With("metadata", Merge((MappingNode)root["metadata"]!, "labels", $"kubelabs.dev/exercise: {_exercise.Exercise.Id}"));
        Add(item, root, item.LastApplied);
    }

    private void Run(PodInstance pod)
    {
        _number++;
        var name = pod.Workload is null or { Kind: "StatefulSet" } ? pod.Pod.Name : $"{pod.Workload.Name}-5d9c7-{_number}";
        var owner = pod.Workload is null ? "" : $", ownerReferences: [{Owner(pod.Workload)}]";
        var created = pod.Workload is null && _exercise.GivenKeys.Contains(pod.Pod.Key) ? SetUp : Young;
        var metadata = $"name: {name}, uid: uid-Pod-{pod.Namespace}-{name}, creationTimestamp: '{created}'{owner}";
        var root = Merge(pod.Pod.Root, "metadata", metadata);
        var address = string.Create(CultureInfo.InvariantCulture, $"10.244.1.{_number}");
        root = root.With("status", Tree(
            $"{{phase: Running, podIP: {address}, podIPs: [{{ip: {address}}}], conditions: [{{type: Ready, status: 'True'}}]}}"));
        Add(new(pod.Pod.Type, pod.Namespace, name, root), root, pod.Workload is null ? pod.Pod.LastApplied : null);
    }

    // Between a Deployment and its Pods there is a ReplicaSet.
    private string Owner(KubeObject workload)
    {
        if (workload.Kind != "Deployment") return Reference(workload, Uid(workload.Key));
        var (ns, name) = (workload.Namespace, $"{workload.Name}-5d9c7");
        var key = new ObjectKey("apps", "ReplicaSet", ns, name);
        if (!_objects.Exists(item => item.Key == key))
        {
            _objects.Add(Read($"{{apiVersion: apps/v1, kind: ReplicaSet, metadata: {{name: {name}, namespace: {ns}, uid: {Uid(key)}, "
                + $"creationTimestamp: '{Young}', ownerReferences: [{Reference(workload, Uid(workload.Key))}]}}}}"));
        }

        return $"{{apiVersion: apps/v1, kind: ReplicaSet, name: {name}, uid: {Uid(key)}, controller: true}}";
    }

    private static string Reference(KubeObject owner, string uid) =>
        $"{{apiVersion: {owner.Type.ApiVersion}, kind: {owner.Kind}, name: {owner.Name}, uid: {uid}, controller: true}}";

    private void Slice(ServiceView service)
    {
        if (!service.HasSelector) return;
        var item = service.Object;
        var pods = _objects.Where(other => other is { Kind: "Pod" } && other.Namespace == item.Namespace && service.Selector.Matches(other.Labels));
        var endpoints = string.Join(", ", pods.Select(pod =>
            $"{{addresses: [{pod.Root["status"]!["podIP"]!.AsString()}], conditions: {{ready: true}}, targetRef: {{kind: Pod, name: {pod.Name}, "
            + $"namespace: {pod.Namespace}, uid: {LiveObjects.UidOf(pod)}}}}}"));
        _objects.Add(Read($$"""
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata:
              name: {{item.Name}}-x
              namespace: {{item.Namespace}}
              labels: {kubernetes.io/service-name: {{item.Name}}, endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io}
              ownerReferences: [{{Reference(item, Uid(item.Key))}}]
            endpoints: [{{endpoints}}]
            """));
    }

    private static MappingNode Addressed(KubeObject service)
    {
        if (service.Root["spec"] is not MappingNode spec || spec["clusterIP"] is not null || spec["type"]?.AsString() == "ExternalName") return service.Root;
        var drawn = (MappingNode)Tree("{clusterIP: 10.96.7.7, clusterIPs: [10.96.7.7], ipFamilies: [IPv4], ipFamilyPolicy: SingleStack}");
        foreach (var entry in drawn.Values) spec = spec.With(entry.Key, entry.Value);
        return service.Root.With("spec", spec).With("status", Tree("{loadBalancer: {}}"));
    }

    private static MappingNode Merge(MappingNode root, string field, string entries)
    {
        var map = root[field] as MappingNode ?? MappingNode.Empty(default);
        foreach (var entry in ((MappingNode)Tree($"{{{entries}}}")).Values) map = map.With(entry.Key, entry.Value);
        return root.With(field, map);
    }

    private static Node Tree(string yaml) => ManifestReader.Read(new("cluster", SourceKind.Cluster, yaml)).Documents[0].Root!;

    // What was read of a cluster has no place in any file.
    private void Add(KubeObject item, MappingNode root, MappingNode? lastApplied)
    {
        var read = JsonNodeReader.Read(Encoding.UTF8.GetBytes(NodeJson.Compact(root)), new("cluster", SourceKind.Cluster, ""));
        _objects.Add(new(item.Type, item.Namespace, item.Name, (MappingNode)read) { LastApplied = lastApplied });
    }

    private Dictionary<Observation, ObservationAnswer> Answers(ClusterQuery query)
    {
        var authorizer = new RbacAuthorizer(_model);
        var answers = new Dictionary<Observation, ObservationAnswer>();
        foreach (var asked in query.Observations.OfType<AccessObservation>())
        {
            var user = new UserIdentity(asked.User, [.. asked.Groups.Split(',', StringSplitOptions.RemoveEmptyEntries)]);
            var decision = authorizer.Authorize(user, asked.Request);
            answers[asked] = new AccessAnswer(decision.IsAllowed, decision.Reason);
        }

        return answers;
    }
}
