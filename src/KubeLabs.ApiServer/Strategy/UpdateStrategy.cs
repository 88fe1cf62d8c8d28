using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the API server does to an object that replaces another, between admission and validation (<c>PrepareForUpdate</c>):
/// what belongs to the server stays as it was.
/// </summary>
public static class UpdateStrategy
{
    /// <summary>
    /// The object as validation sees it. A Service whose address or ports cannot be allocated adds causes; then validation is skipped.
    /// </summary>
    public static KubeObject Prepare(KubeObject item, ResourceType resource, KubeObject old, CauseList causes)
    {
        var root = item.Root.ChangeOrAdd("metadata", metadata => Kept(metadata, old.Metadata));
        var type = (item.Type.Group, item.Type.Kind);
        if (CreateStrategy.OwnsStatus(resource) || type == ("", "Node")) root = With(root, "status", old.Root);
        root = PodFeatures.Drop(root, item.Type.Kind);
        root = type switch
        {
            ("", "Node") => root.Change("spec", SmallStrategies.NodeSpec),
            ("", "Namespace") => CoreTable.WithNameLabel(root).ChangeOrAdd("spec", spec => With(spec, "finalizers", old.Spec)),
            ("apiextensions.k8s.io", "CustomResourceDefinition") => DefinitionStrategy.PrepareUpdate(root),
            ("", "Service") => root.ChangeOrAdd("spec", spec => ServiceUpdate.Of(spec, old.Spec, causes)),
            ("batch", "Job") => JobUid.Given(root, old.Root),
            ("autoscaling", "HorizontalPodAutoscaler") => AutoscalerStrategy.Prepare(root, item.Type.Version),
            ("apps", "DaemonSet") => DaemonSetStrategy.PrepareUpdate(root, old),
            ("apps", "StatefulSet") => StatefulSetStrategy.Prepare(root, old),
            ("", "PersistentVolumeClaim") => root.Change("spec", spec => ClaimStrategy.Prepare(spec, old.Spec)),
            ("certificates.k8s.io", "CertificateSigningRequest") => With(root, "spec", old.Root),
            ("", "ServiceAccount") => SmallStrategies.ServiceAccount(root),
            ("discovery.k8s.io", "EndpointSlice") => SmallStrategies.EndpointSlice(root),
            ("coordination.k8s.io", "Lease") => SmallStrategies.Lease(root),
            ("storage.k8s.io", "CSIDriver") => SmallStrategies.CsiDriver(root),
            _ => root,
        };
        return item.With(root);
    }

    private static MappingNode Kept(MappingNode metadata, Node? old)
    {
        foreach (var field in CreateStrategy.OwnedByServer) metadata = With(metadata, field, old);
        return metadata;
    }

    private static MappingNode With(MappingNode map, string field, Node? old) =>
        old.Field(field) is { } value ? map.With(field, value) : map.Without(field);
}
