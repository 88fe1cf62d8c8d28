using System.Collections.Frozen;

namespace KubeLabs.ApiServer;

/// <summary>
/// Versions that Kubernetes served once, and the release that removed them.
/// The source is the deprecated API migration guide (kubernetes.io/docs/reference/using-api/deprecation-guide).
/// </summary>
internal static class RemovedVersions
{
    private static readonly FrozenDictionary<(string ApiVersion, string Kind), string> _releases = Table().ToFrozenDictionary();

    /// <summary>The first release without the kind in that version, such as <c>1.22</c>, or null where it never was served.</summary>
    public static string? Release(string apiVersion, string kind) => _releases.GetValueOrDefault((apiVersion, kind));

    private static IEnumerable<KeyValuePair<(string ApiVersion, string Kind), string>> Table() =>
    [
        .. Of("1.16", "extensions/v1beta1", "DaemonSet", "Deployment", "NetworkPolicy", "PodSecurityPolicy", "ReplicaSet"),
        .. Of("1.16", "apps/v1beta1", "ControllerRevision", "Deployment", "StatefulSet"),
        .. Of("1.16", "apps/v1beta2", "ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
        .. Of("1.21", "batch/v2alpha1", "CronJob"),
        .. Of("1.22", "admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"),
        .. Of("1.22", "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition"),
        .. Of("1.22", "apiregistration.k8s.io/v1beta1", "APIService"),
        .. Of("1.22", "authentication.k8s.io/v1beta1", "TokenReview"),
        .. Of("1.22", "authorization.k8s.io/v1beta1", "LocalSubjectAccessReview", "SelfSubjectAccessReview"),
        .. Of("1.22", "authorization.k8s.io/v1beta1", "SelfSubjectRulesReview", "SubjectAccessReview"),
        .. Of("1.22", "certificates.k8s.io/v1beta1", "CertificateSigningRequest"),
        .. Of("1.22", "coordination.k8s.io/v1beta1", "Lease"),
        .. Of("1.22", "extensions/v1beta1", "Ingress"),
        .. Of("1.22", "networking.k8s.io/v1beta1", "Ingress", "IngressClass"),
        .. Of("1.22", "rbac.authorization.k8s.io/v1beta1", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
        .. Of("1.22", "scheduling.k8s.io/v1beta1", "PriorityClass"),
        .. Of("1.22", "storage.k8s.io/v1beta1", "CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"),
        .. Of("1.25", "autoscaling/v2beta1", "HorizontalPodAutoscaler"),
        .. Of("1.25", "batch/v1beta1", "CronJob"),
        .. Of("1.25", "discovery.k8s.io/v1beta1", "EndpointSlice"),
        .. Of("1.25", "events.k8s.io/v1beta1", "Event"),
        .. Of("1.25", "node.k8s.io/v1beta1", "RuntimeClass"),
        .. Of("1.25", "policy/v1beta1", "PodDisruptionBudget", "PodSecurityPolicy"),
        .. Of("1.26", "autoscaling/v2beta2", "HorizontalPodAutoscaler"),
        .. Of("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", "PriorityLevelConfiguration"),
        .. Of("1.27", "storage.k8s.io/v1beta1", "CSIStorageCapacity"),
        .. Of("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", "PriorityLevelConfiguration"),
        .. Of("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "PriorityLevelConfiguration"),
    ];

    private static IEnumerable<KeyValuePair<(string ApiVersion, string Kind), string>> Of(
        string release, string apiVersion, params string[] kinds) =>
        kinds.Select(kind => KeyValuePair.Create((apiVersion, kind), release));
}
