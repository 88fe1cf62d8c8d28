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
        [("networking.k8s.io", "Ingress")] = new(IngressRules.Validate, IngressRules.ValidateUpdate),
        [("networking.k8s.io", "IngressClass")] = new(IngressClassRules.Validate, IngressClassRules.ValidateUpdate),
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
        [("apiextensions.k8s.io", "CustomResourceDefinition")] = new(DefinitionRules.Validate, DefinitionRules.ValidateUpdate),
    };

    /// <summary>The rules of a kind, or null where it has none.</summary>
    public static Rules? Find(GroupVersionKind type) => _kinds.Find(type);

    /// <summary>The two sets of rules of a kind.</summary>
    /// <param name="Validate">For a new object.</param>
    /// <param name="ValidateUpdate">For an object over an older one.</param>
    internal sealed record Rules(Action<KubeObject, CauseList> Validate, Action<KubeObject, KubeObject, CauseList> ValidateUpdate);
}
