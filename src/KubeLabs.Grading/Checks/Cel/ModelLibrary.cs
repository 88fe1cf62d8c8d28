using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Everything that the model answers to expressions; an entry each.</summary>
internal static class ModelLibrary
{
    /// <summary>The variable that holds all Pods.</summary>
    public const string Pods = "pods";

    private const string Rbac = "rbac.authorization.k8s.io";
    private static readonly CelType _objects = CelType.ListOf(CelType.Dyn);

    private static readonly ImmutableArray<GroupKind> _workloads =
    [
        new("", "Pod"), new("apps", "Deployment"), new("apps", "ReplicaSet"), new("", "ReplicationController"), new("apps", "StatefulSet"),
        new("batch", "Job"),
    ];

    private static readonly ImmutableArray<GroupKind> _scheduling =
    [
        .. _workloads, new("", "Node"), new("", "Namespace"), new("", "PersistentVolumeClaim"), new("", "PersistentVolume"),
        new("storage.k8s.io", "StorageClass"),
    ];

    private static readonly ImmutableArray<GroupKind> _access =
    [
        new(Rbac, "Role"), new(Rbac, "ClusterRole"), new(Rbac, "RoleBinding"), new(Rbac, "ClusterRoleBinding"), new("", "ServiceAccount"),
    ];

    /// <summary>The functions and variables, in the order of the reference.</summary>
    public static ImmutableArray<ModelFunction> All { get; } =
    [
        new(Pods,
            new("The Pods that exist or would: bare ones, and those of workloads.", "있거나 생길 파드의 목록. 단독 파드와 워크로드의 파드를 모두 담는다."),
            null,
            _workloads),
        new("workload.pods()",
            new("The Pods of a workload; of a Pod itself.", "워크로드의 파드 목록. 파드에 대해서는 그 파드 자신."),
            new("pods", CelOverload.Member("model_pods", [CelType.Dyn], _objects, PodFunctions.OfWorkload)),
            _workloads),
        new("service.endpoints()",
            new("The Pods that a Service reaches by its selector.", "서비스가 셀렉터로 연결하는 파드의 목록."),
            new("endpoints", CelOverload.Member("model_endpoints", [CelType.Dyn], _objects, PodFunctions.OfService)),
            [.. _workloads, new("", "Service")]),
        new("pod.schedulableOn(node)",
            new(
                "Whether a Pod, or every Pod of a workload, passes all filters of the scheduler on a node.",
                "파드(워크로드라면 그 모든 파드)가 한 노드에서 스케줄러의 모든 필터를 통과하는지 여부."),
            new("schedulableOn", CelOverload.Member(
                "model_schedulable_on", [CelType.Dyn, CelType.String], CelType.Bool, SchedulingFunctions.SchedulableOn)),
            _scheduling),
        new("selects(selector, labels)",
            new(
                "Whether a selector, with matchLabels and matchExpressions or as a plain map, selects an object with these labels.",
                "셀렉터(matchLabels와 matchExpressions를 쓰거나 맵으로 쓴 것)가 이 레이블을 가진 오브젝트를 선택하는지 여부."),
            new("selects", CelOverload.Global("model_selects", [CelType.Dyn, CelType.Dyn], CelType.Bool, SelectorFunctions.Selects)),
            []),
        new("can(subject, verb, resource, namespace)",
            new(
                "Whether a subject (User/jane, Group/ops, team-a/ServiceAccount/bot) may do something by RBAC: can('User/jane', 'get', "
                    + "'deployments.apps', 'dev'); an empty namespace means the whole cluster.",
                "주체(User/jane, Group/ops, team-a/ServiceAccount/bot)에게 RBAC에 따라 허용되는 일인지 여부: can('User/jane', 'get', "
                    + "'deployments.apps', 'dev'). 네임스페이스가 비어 있으면 클러스터 전체."),
            new("can", CelOverload.Global(
                "model_can", [CelType.String, CelType.String, CelType.String, CelType.String], CelType.Bool, AccessFunctions.Can)),
            _access),
    ];

    /// <summary>Kubernetes' own expressions, with the variables and functions of exercises.</summary>
    public static CelEnvironment Environment { get; } = CelEnvironment.Kubernetes
        .With("object", CelType.Dyn)
        .With("objects", _objects)
        .With("given", _objects)
        .With(Pods, _objects)
        .With(All.Where(static entry => entry.Function is not null).Select(static entry => entry.Function!));

    /// <summary>The kinds that an expression reads by the model, from the names in it.</summary>
    public static ImmutableArray<GroupKind> Needs(CelProgram program) =>
        [.. All.Where(entry => program.Names.Contains(entry.Name)).SelectMany(static entry => entry.Needs).Distinct()];
}
