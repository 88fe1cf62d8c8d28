using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The rules of each kind: for a new object, and for an update of one that exists.</summary>
internal static class RuleCatalog
{
    private static readonly RuleTable _kinds = new()
    {
        [("", "Pod")] = new(PodRules.Validate, PodRules.ValidateUpdate),
        [("", "Service")] = new(ServiceRules.Validate, ServiceRules.ValidateUpdate),
        [("", "Secret")] = new(SecretRules.Validate, SecretRules.ValidateUpdate),
        [("", "Node")] = new(NodeRules.Validate, NodeRules.ValidateUpdate),
        [("", "Namespace")] = new(NamespaceRules.Validate, NamespaceRules.ValidateUpdate),
        [("", "ConfigMap")] = new(ConfigMapRules.Validate, ConfigMapRules.ValidateUpdate),
        [("", "ServiceAccount")] = new(ServiceAccountRules.Validate, ServiceAccountRules.ValidateUpdate),
        [("", "LimitRange")] = new(LimitRangeRules.Validate, LimitRangeRules.ValidateUpdate),
        [("", "ResourceQuota")] = new(ResourceQuotaRules.Validate, ResourceQuotaRules.ValidateUpdate),
        [("", "PersistentVolume")] = new(PersistentVolumeRules.Validate, PersistentVolumeRules.ValidateUpdate),
        [("", "PersistentVolumeClaim")] = new(ClaimRules.Validate, ClaimRules.ValidateUpdate),
        [("", "Endpoints")] = new(EndpointsRules.Validate, EndpointsRules.ValidateUpdate),
        [("", "Event")] = new(EventRules.Validate, EventRules.ValidateUpdate),
        [("events.k8s.io", "Event")] = new(EventRules.Validate, EventRules.ValidateUpdate),
        [("networking.k8s.io", "Ingress")] = new(IngressRules.Validate, IngressRules.ValidateUpdate),
        [("networking.k8s.io", "IngressClass")] = new(IngressClassRules.Validate, IngressClassRules.ValidateUpdate),
        [("networking.k8s.io", "NetworkPolicy")] = new(NetworkPolicyRules.Validate, NetworkPolicyRules.ValidateUpdate),
        [("networking.k8s.io", "IPAddress")] = new(IpAddressRules.Validate, IpAddressRules.ValidateUpdate),
        [("networking.k8s.io", "ServiceCIDR")] = new(ServiceCidrRules.Validate, ServiceCidrRules.ValidateUpdate),
        [("storage.k8s.io", "StorageClass")] = new(StorageClassRules.Validate, StorageClassRules.ValidateUpdate),
        [("storage.k8s.io", "CSIDriver")] = new(CsiDriverRules.Validate, CsiDriverRules.ValidateUpdate),
        [("storage.k8s.io", "VolumeAttributesClass")] = new(VolumeAttributesClassRules.Validate, VolumeAttributesClassRules.ValidateUpdate),
        [("storage.k8s.io", "CSINode")] = new(CsiNodeRules.Validate, CsiNodeRules.ValidateUpdate),
        [("storage.k8s.io", "CSIStorageCapacity")] = new(CsiStorageCapacityRules.Validate, CsiStorageCapacityRules.ValidateUpdate),
        [("storage.k8s.io", "VolumeAttachment")] = new(VolumeAttachmentRules.Validate, VolumeAttachmentRules.ValidateUpdate),
        [("flowcontrol.apiserver.k8s.io", "FlowSchema")] = new(FlowSchemaRules.Validate, FlowSchemaRules.ValidateUpdate),
        [("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration")] =
            new(PriorityLevelRules.Validate, PriorityLevelRules.ValidateUpdate),
        [("rbac.authorization.k8s.io", "Role")] = new(PolicyRules.Role, PolicyRules.RoleUpdate),
        [("rbac.authorization.k8s.io", "ClusterRole")] = new(PolicyRules.ClusterRole, PolicyRules.ClusterRoleUpdate),
        [("rbac.authorization.k8s.io", "RoleBinding")] = new(BindingRules.RoleBinding, BindingRules.RoleBindingUpdate),
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = new(BindingRules.ClusterRoleBinding, BindingRules.ClusterRoleBindingUpdate),
        [("discovery.k8s.io", "EndpointSlice")] = new(EndpointSliceRules.Validate, EndpointSliceRules.ValidateUpdate),
        [("coordination.k8s.io", "Lease")] = new(LeaseRules.Validate, LeaseRules.ValidateUpdate),
        [("scheduling.k8s.io", "PriorityClass")] = new(PriorityClassRules.Validate, PriorityClassRules.ValidateUpdate),
        [("node.k8s.io", "RuntimeClass")] = new(RuntimeClassRules.Validate, RuntimeClassRules.ValidateUpdate),
        [("apps", "Deployment")] = new(DeploymentRules.Validate, DeploymentRules.ValidateUpdate),
        [("", "ReplicationController")] = new(ReplicationControllerRules.Validate, ReplicationControllerRules.ValidateUpdate),
        [("", "PodTemplate")] = new(PodTemplateObjectRules.Validate, PodTemplateObjectRules.ValidateUpdate),
        [("apps", "ReplicaSet")] = new(ReplicaSetRules.Validate, ReplicaSetRules.ValidateUpdate),
        [("apps", "StatefulSet")] = new(StatefulSetRules.Validate, StatefulSetRules.ValidateUpdate),
        [("apps", "DaemonSet")] = new(DaemonSetRules.Validate, DaemonSetRules.ValidateUpdate),
        [("apps", "ControllerRevision")] = new(ControllerRevisionRules.Validate, ControllerRevisionRules.ValidateUpdate),
        [("batch", "Job")] = new(JobRules.Validate, JobRules.ValidateUpdate),
        [("batch", "CronJob")] = new(CronJobRules.Validate, CronJobRules.ValidateUpdate),
        [("policy", "PodDisruptionBudget")] = new(PodDisruptionBudgetRules.Validate, PodDisruptionBudgetRules.ValidateUpdate),
        [("autoscaling", "HorizontalPodAutoscaler")] =
            new(HorizontalPodAutoscalerRules.Validate, HorizontalPodAutoscalerRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicy")] = new(AdmissionPolicyRules.Validate, AdmissionPolicyRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding")] = new(AdmissionPolicyBindingRules.Validate, AdmissionPolicyBindingRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "ValidatingWebhookConfiguration")] = new(WebhookRules.Validate, WebhookRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "MutatingWebhookConfiguration")] = new(WebhookRules.Validate, WebhookRules.ValidateUpdate),
        [("certificates.k8s.io", "CertificateSigningRequest")] = new(SigningRequestRules.Validate, SigningRequestRules.ValidateUpdate),
        [("apiregistration.k8s.io", "APIService")] = new(ApiServiceRules.Validate, ApiServiceRules.ValidateUpdate),
        [("apiextensions.k8s.io", "CustomResourceDefinition")] = new(DefinitionRules.Validate, DefinitionRules.ValidateUpdate),
    };

    /// <summary>The rules of a kind, or null where it has none.</summary>
    public static Rules? Find(GroupVersionKind type) => _kinds.Find(type);

    /// <summary>The two sets of rules of a kind.</summary>
    /// <param name="Validate">For a new object.</param>
    /// <param name="ValidateUpdate">For an object over an older one.</param>
    internal sealed record Rules(Action<KubeObject, CauseList> Validate, Action<KubeObject, KubeObject, CauseList> ValidateUpdate);
}
