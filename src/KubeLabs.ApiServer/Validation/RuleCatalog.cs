using System.Collections.Frozen;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The rules of each kind: for a new object, and for an update of one that exists.</summary>
internal static class RuleCatalog
{
    private static readonly FrozenDictionary<(string Group, string Kind), Rules> _kinds = new Dictionary<(string Group, string Kind), Rules>
    {
        [("", "Pod")] = new(PodRules.Validate, PodRules.ValidateUpdate),
        [("", "Service")] = new(ServiceRules.Validate, ServiceRules.ValidateUpdate),
        [("", "Secret")] = new(SecretRules.Validate, SecretRules.ValidateUpdate),
        [("", "Node")] = new(NodeRules.Validate, NodeRules.ValidateUpdate),
        [("", "Namespace")] = new(NamespaceRules.Validate, NamespaceRules.ValidateUpdate),
        [("networking.k8s.io", "Ingress")] = new(IngressRules.Validate, IngressRules.ValidateUpdate),
        [("networking.k8s.io", "IngressClass")] = new(IngressClassRules.Validate, IngressClassRules.ValidateUpdate),
        [("apps", "Deployment")] = new(DeploymentRules.Validate, DeploymentRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicy")] = new(AdmissionPolicyRules.Validate, AdmissionPolicyRules.ValidateUpdate),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding")] = new(AdmissionPolicyBindingRules.Validate, AdmissionPolicyBindingRules.ValidateUpdate),
        [("apiextensions.k8s.io", "CustomResourceDefinition")] = new(DefinitionRules.Validate, DefinitionRules.ValidateUpdate),
    }.ToFrozenDictionary();

    /// <summary>The rules of a kind, or null where it has none.</summary>
    public static Rules? Find(GroupVersionKind type) => _kinds.GetValueOrDefault((type.Group, type.Kind));

    /// <summary>The two sets of rules of a kind.</summary>
    /// <param name="Validate">For a new object.</param>
    /// <param name="ValidateUpdate">For an object over an older one.</param>
    internal sealed record Rules(Action<KubeObject, CauseList> Validate, Action<KubeObject, KubeObject, CauseList> ValidateUpdate);
}
