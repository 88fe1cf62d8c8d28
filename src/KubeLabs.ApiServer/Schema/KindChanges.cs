using System.Collections.Frozen;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What changed between a version that is gone and the one that serves the kind now, a sentence each. The source is the deprecated API
/// migration guide (kubernetes.io/docs/reference/using-api/deprecation-guide).
/// </summary>
internal static class KindChanges
{
    private static readonly LocalizedText _onlyVersion = new(
        "Only apiVersion changes.",
        "apiVersion만 바꾸면 됩니다.");

    private static readonly LocalizedText _workload = new(
        "spec.selector is required and cannot change later; spec.rollbackTo and spec.templateGeneration are gone.",
        "spec.selector가 필수이고 나중에 바꿀 수 없습니다. spec.rollbackTo와 spec.templateGeneration은 없어졌습니다.");

    private static readonly LocalizedText _ingress = new(
        "Each path needs a pathType; backend.serviceName and servicePort became backend.service.name and backend.service.port.number (or "
        + "port.name), and spec.backend became spec.defaultBackend.",
        "각 path에 pathType이 필요합니다. backend.serviceName과 servicePort는 backend.service.name과 backend.service.port.number(이름이면 "
        + "port.name)로, spec.backend는 spec.defaultBackend로 바뀌었습니다.");

    private static readonly LocalizedText _autoscaler = new(
        "In autoscaling/v2 a metric has a target: targetAverageUtilization became target.type: Utilization with target.averageUtilization.",
        "autoscaling/v2에서는 지표마다 target을 씁니다. targetAverageUtilization은 target.type: Utilization과 target.averageUtilization으로 바뀌었습니다.");

    private static readonly LocalizedText _security = new(
        "PodSecurityPolicy has no successor as a kind: label the namespace for Pod Security Admission, "
        + "pod-security.kubernetes.io/enforce: baseline or restricted.",
        "PodSecurityPolicy를 잇는 종류는 없습니다. 네임스페이스에 Pod Security Admission 레이블 "
        + "pod-security.kubernetes.io/enforce: baseline 또는 restricted를 붙이십시오.");

    private static readonly LocalizedText _webhook = new(
        "Each webhook needs sideEffects and admissionReviewVersions; failurePolicy is Fail and timeoutSeconds 10 where they are left out.",
        "웹훅마다 sideEffects와 admissionReviewVersions가 필요합니다. 쓰지 않으면 failurePolicy는 Fail, timeoutSeconds는 10입니다.");

    private static readonly LocalizedText _flow = new(
        "spec.limited.assuredConcurrencyShares became spec.limited.nominalConcurrencyShares.",
        "spec.limited.assuredConcurrencyShares는 spec.limited.nominalConcurrencyShares로 바뀌었습니다.");

    private static readonly FrozenDictionary<(string ApiVersion, string Kind), LocalizedText> _changes =
        new Dictionary<(string ApiVersion, string Kind), LocalizedText>
        {
            [("extensions/v1beta1", "Ingress")] = _ingress,
            [("networking.k8s.io/v1beta1", "Ingress")] = _ingress,
            [("extensions/v1beta1", "PodSecurityPolicy")] = _security,
            [("policy/v1beta1", "PodSecurityPolicy")] = _security,
            [("autoscaling/v2beta1", "HorizontalPodAutoscaler")] = _autoscaler,
            [("autoscaling/v2beta2", "HorizontalPodAutoscaler")] = new(
                "In autoscaling/v2 the fields of v2beta2 stay as they are; autoscaling/v1 knows targetCPUUtilizationPercentage alone.",
                "autoscaling/v2에서는 v2beta2의 필드를 그대로 씁니다. autoscaling/v1에는 targetCPUUtilizationPercentage만 있습니다."),
            [("policy/v1beta1", "PodDisruptionBudget")] = new(
                "An empty spec.selector now selects all Pods of the namespace; before it selected none.",
                "빈 spec.selector는 이제 네임스페이스의 모든 Pod를 선택합니다. 이전에는 아무것도 선택하지 않았습니다."),
            [("discovery.k8s.io/v1beta1", "EndpointSlice")] = new(
                "Each endpoint names its node in nodeName and its zone in zone, in place of topology.",
                "각 엔드포인트는 topology 대신 nodeName과 zone에 노드와 영역을 씁니다."),
            [("extensions/v1beta1", "Deployment")] = _workload,
            [("apps/v1beta1", "Deployment")] = _workload,
            [("apps/v1beta2", "Deployment")] = _workload,
            [("extensions/v1beta1", "DaemonSet")] = _workload,
            [("apps/v1beta2", "DaemonSet")] = _workload,
            [("extensions/v1beta1", "ReplicaSet")] = _workload,
            [("apps/v1beta2", "ReplicaSet")] = _workload,
            [("apps/v1beta1", "StatefulSet")] = _workload,
            [("apps/v1beta2", "StatefulSet")] = _workload,
            [("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition")] = new(
                "spec.version became spec.versions, and each version has a structural schema under schema.openAPIV3Schema with its own "
                + "subresources and additionalPrinterColumns (jsonPath in place of JSONPath).",
                "spec.version은 spec.versions로 바뀌었고, 버전마다 schema.openAPIV3Schema에 구조적 스키마와 subresources, "
                + "additionalPrinterColumns(JSONPath 대신 jsonPath)를 씁니다."),
            [("certificates.k8s.io/v1beta1", "CertificateSigningRequest")] = new(
                "spec.signerName is required, and spec.usages must name what the signer knows.",
                "spec.signerName이 필수이고, spec.usages에는 서명자가 아는 용도를 써야 합니다."),
            [("events.k8s.io/v1beta1", "Event")] = new(
                "type, reason, action, reportingController and reportingInstance are required, and the old fields became deprecated*.",
                "type, reason, action, reportingController, reportingInstance가 필수이고, 옛 필드는 deprecated*로 바뀌었습니다."),
            [("admissionregistration.k8s.io/v1beta1", "ValidatingWebhookConfiguration")] = _webhook,
            [("admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration")] = _webhook,
            [("flowcontrol.apiserver.k8s.io/v1beta1", "PriorityLevelConfiguration")] = _flow,
            [("flowcontrol.apiserver.k8s.io/v1beta2", "PriorityLevelConfiguration")] = _flow,
        }.ToFrozenDictionary();

    /// <summary>What changed since a version that is gone; null where it never was served.</summary>
    public static LocalizedText? Since(string apiVersion, string kind)
    {
        if (_changes.TryGetValue((apiVersion, kind), out var change)) return change;
        return RemovedVersions.Release(apiVersion, kind) is null ? null : _onlyVersion;
    }
}
