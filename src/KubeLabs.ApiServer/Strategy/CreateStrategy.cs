using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the API server does to a new object between admission and validation, kind by kind (<c>PrepareForCreate</c> of its
/// registry): clears the status, fills in what belongs to the server.
/// </summary>
public static class CreateStrategy
{
    private static readonly (string Group, string Kind)[] _withoutStatus =
    [
        ("", "Service"), ("", "ReplicationController"), ("", "ResourceQuota"), ("", "PersistentVolume"), ("", "PersistentVolumeClaim"),
        ("", "Pod"), ("", "Namespace"), ("apps", "Deployment"), ("apps", "ReplicaSet"), ("apps", "StatefulSet"), ("apps", "DaemonSet"),
        ("batch", "Job"), ("batch", "CronJob"), ("policy", "PodDisruptionBudget"), ("autoscaling", "HorizontalPodAutoscaler"),
        ("networking.k8s.io", "Ingress"), ("networking.k8s.io", "ServiceCIDR"), ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
        ("flowcontrol.apiserver.k8s.io", "FlowSchema"), ("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"),
        ("apiextensions.k8s.io", "CustomResourceDefinition"), ("certificates.k8s.io", "CertificateSigningRequest"),
        ("apiregistration.k8s.io", "APIService"), ("storage.k8s.io", "VolumeAttachment"),
    ];

    /// <summary>Fields of metadata that a client cannot set.</summary>
    internal static ImmutableArray<string> OwnedByServer { get; } =
    [
        "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink",
        "managedFields",
    ];

    /// <summary>
    /// The object as validation sees it. A Service whose address or ports cannot be allocated adds causes; then validation is skipped.
    /// </summary>
    public static KubeObject Prepare(KubeObject item, ResourceType type, CauseList causes)
    {
        var root = item.Root.Change("metadata", WithoutServerFields);
        if (OwnsStatus(type)) root = root.Without("status");
        root = PodFeatures.Drop(root, item.Type.Kind);
        root = (item.Type.Group, item.Type.Kind) switch
        {
            ("", "Pod") => PodStrategy.Prepare(root),
            ("", "Node") => root.Change("spec", SmallStrategies.NodeSpec),
            ("", "Namespace") => NamespaceStrategy.Prepare(root),
            ("", "Service") => root.ChangeOrAdd("spec", spec => ServiceAllocation.OfNew(spec, causes)),
            ("", "LimitRange") => root.ChangeOrAdd("metadata", WithName),
            ("", "PersistentVolume") => WithPhase(root, "Pending"),
            ("", "PersistentVolumeClaim") => WithPhase(root.Change("spec", spec => ClaimStrategy.Prepare(spec, null)), "Pending"),
            ("certificates.k8s.io", "CertificateSigningRequest") => SmallStrategies.SigningRequest(root),
            ("batch", "Job") => JobUid.Given(JobStrategy.Prepare(root), null),
            ("apps", "DaemonSet") => DaemonSetStrategy.Prepare(root),
            ("apps", "StatefulSet") => StatefulSetStrategy.Prepare(root, null),
            ("", "ServiceAccount") => SmallStrategies.ServiceAccount(root),
            ("discovery.k8s.io", "EndpointSlice") => SmallStrategies.EndpointSlice(root),
            ("coordination.k8s.io", "Lease") => SmallStrategies.Lease(root),
            ("storage.k8s.io", "CSIDriver") => SmallStrategies.CsiDriver(root),
            ("autoscaling", "HorizontalPodAutoscaler") => AutoscalerStrategy.Prepare(root, item.Type.Version),
            ("apiextensions.k8s.io", "CustomResourceDefinition") => DefinitionStrategy.Prepare(root),
            _ => root,
        };
        return ReferenceEquals(root, item.Root) ? item : item.With(root);
    }

    /// <summary>Whether the status of a kind is the server's: what a client writes there is dropped.</summary>
    internal static bool OwnsStatus(ResourceType type)
    {
        if (type.Custom is { } custom) return custom.HasStatus;
        foreach (var (group, kind) in _withoutStatus)
        {
            if (group == type.Type.Group && kind == type.Type.Kind) return true;
        }

        return false;
    }

    private static MappingNode WithoutServerFields(MappingNode metadata)
    {
        foreach (var field in OwnedByServer) metadata = metadata.Without(field);
        return metadata;
    }

    // A LimitRange without a name gets a uid for one; this stands in for it.
    private static MappingNode WithName(MappingNode metadata) =>
        metadata.LacksText("name") && metadata.LacksText("generateName") ? metadata.Set("name", Guid.Empty.ToString()) : metadata;

    private static MappingNode WithPhase(MappingNode root, string phase) =>
        root.With("status", NodeEdit.Mapping(root.Position, ("phase", ScalarNode.Of(root.Position, phase))));
}
